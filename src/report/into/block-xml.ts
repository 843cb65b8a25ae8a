/** Writes the XML of paragraphs, tables and rows that are inserted into a part. */
import type { PlacedElement } from "../../read/placed-xml.js";
import { child } from "../../read/xml.js";
import type { NewBlock, NewParagraph, NewRow, NewTable, StoryPlan } from "./plan.js";
import { elementsOf } from "./tokens.js";
import type { Writer } from "./writer.js";

/** Properties that a row, cell or table must not copy from the one it is formatted like: tracked changes, and a share in a cell that spans rows. */
const OWN_OF_ROW = new Set(["w:ins", "w:del", "w:trPrChange", "w:cnfStyle", "w:tblHeader"]);
const OWN_OF_CELL = new Set(
  ["vMerge", "hMerge", "cellIns", "cellDel", "cellMerge", "tcPrChange", "cnfStyle"].map((name) => `w:${name}`),
);
const OWN_OF_TABLE = new Set(["w:tblPrChange", "w:tblCaption", "w:tblDescription"]);

/** The width of a table without a model, in twentieths of a point: that of the text on a letter page. */
const TEXT_WIDTH = 8640;
const NO_RANGES = { starts: [], ends: [] };
const COMES = { side: "new", move: null } as const;

/** Paragraphs and tables, one after the other. */
export function blocksXml(blocks: readonly NewBlock[], plan: StoryPlan, writer: Writer): string {
  return blocks
    .map((block) => ("rows" in block ? tableXml(block, plan, writer) : writer.paragraph(block, plan.rangesOf(block))))
    .join("");
}

/** Rows, each marked as inserted. */
export function rowsXml(rows: readonly NewRow[], { story: { part } }: StoryPlan, writer: Writer): string {
  const { w } = writer;
  const kept = (parent: PlacedElement | null | undefined, own: ReadonlySet<string>): string =>
    (parent ? elementsOf(parent) : [])
      .filter((e) => !own.has(e.name))
      .map((e) => part.of(e))
      .join("");
  const properties = (element: PlacedElement | null, name: string): PlacedElement | undefined =>
    element ? (child(element, name) as PlacedElement | undefined) : undefined;
  const cell = (paragraph: NewParagraph, model: PlacedElement | null): string => {
    const own = kept(properties(model, "w:tcPr"), OWN_OF_CELL) || `<${w}tcW ${w}w="0" ${w}type="auto"/>`;
    return `<${w}tc><${w}tcPr>${own}</${w}tcPr>${writer.paragraph(paragraph, NO_RANGES)}</${w}tc>`;
  };
  return rows
    .map(({ like, models, cells }) => {
      const own = kept(properties(like, "w:trPr"), OWN_OF_ROW) + writer.changedMark(COMES);
      const inner = cells.map((paragraph, c) => cell(paragraph, models[c] ?? null)).join("");
      return `<${w}tr><${w}trPr>${own}</${w}trPr>${inner}</${w}tr>`;
    })
    .join("");
}

/** A table formatted like the one given; without one, with lines around its cells. */
function tableXml({ like, rows, isRightToLeft }: NewTable, plan: StoryPlan, writer: Writer): string {
  const { w } = writer;
  const { part } = plan.story;
  const known = like ? (child(like, "w:tblPr") as PlacedElement | undefined) : undefined;
  const own = known
    ? elementsOf(known)
        .filter((e) => !OWN_OF_TABLE.has(e.name))
        .map((e) => part.of(e))
        .join("")
    : plainProperties(w, isRightToLeft);
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const grid = `<${w}gridCol ${w}w="${Math.floor(TEXT_WIDTH / columns)}"/>`.repeat(columns);
  return `<${w}tbl><${w}tblPr>${own}</${w}tblPr><${w}tblGrid>${grid}</${w}tblGrid>${rowsXml(rows, plan, writer)}</${w}tbl>`;
}

function plainProperties(w: string, isRightToLeft: boolean): string {
  const line = (side: string): string => `<${w}${side} ${w}val="single" ${w}sz="4" ${w}space="0" ${w}color="auto"/>`;
  const lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  const direction = isRightToLeft ? `<${w}bidiVisual/>` : "";
  return `${direction}<${w}tblW ${w}w="0" ${w}type="auto"/><${w}tblBorders>${lines}</${w}tblBorders>`;
}
