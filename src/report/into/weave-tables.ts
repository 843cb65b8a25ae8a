/** Applies a plan to tables: rows are deleted and inserted, and so is what stands before and after tables. */
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import { blocksXml, rowsXml } from "./block-xml.js";
import type { Host, NewBlock, StoryPlan } from "./plan.js";
import { elementsOf } from "./tokens.js";
import type { Writer } from "./writer.js";

/** Applies the rows and tables of a plan to its part; paragraphs, including those in cells, are handled one by one. */
export function weaveTables(plan: StoryPlan, writer: Writer): void {
  const { part } = plan.story;
  for (const row of plan.goneRows) takeRow(row, plan, writer);
  for (const [row, rows] of plan.rowsBefore) part.insert(row.start, rowsXml(rows, plan, writer));
  for (const [row, rows] of plan.rowsBehind) part.insert(row.end, rowsXml(rows, plan, writer));
  for (const [table, blocks] of atTables(plan.before)) part.insert(table.start, blocksXml(blocks, plan, writer));
  for (const [table, blocks] of atTables(plan.behind)) part.insert(table.end, blocksXml(blocks, plan, writer));
}

const atTables = (places: ReadonlyMap<Host, NewBlock[]>): [PlacedElement, NewBlock[]][] =>
  [...places].flatMap(([host, blocks]) => ("name" in host ? [[host, blocks] as [PlacedElement, NewBlock[]]] : []));

/** Marks a row as deleted, after its other properties and before its former ones. */
function takeRow(row: PlacedElement, { story: { part } }: StoryPlan, writer: Writer): void {
  const { w } = writer;
  const mark = writer.changedMark({ side: "old", move: null });
  const properties = child(row, "w:trPr") as PlacedElement | undefined;
  if (!properties) {
    const exceptions = child(row, "w:tblPrEx") as PlacedElement | undefined;
    part.insert(exceptions?.end ?? row.inner, `<${w}trPr>${mark}</${w}trPr>`);
  } else if (properties.inner === properties.end) {
    part.replace(properties.start, properties.end, `<${w}trPr>${mark}</${w}trPr>`);
  } else {
    const change = elementsOf(properties).find((e) => e.name === "w:trPrChange");
    if (!elementsOf(properties).some((e) => e.name === "w:del"))
      part.insert(change?.start ?? properties.innerEnd, mark);
  }
}
