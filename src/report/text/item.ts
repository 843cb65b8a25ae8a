/** Renders the text of one item, inline as a redline or with both texts side by side. */

import { paragraphsOfSide } from "../../redline/blocks.js";
import type { Item } from "../../redline/item.js";
import { rowsOfPieces, tableRowsOf } from "../../redline/table-rows.js";
import type { TerminalOptions } from "../options.js";
import { padded, paragraph } from "./page.js";
import { label, runsOf, runsOfBlock } from "./pieces.js";
import { type Run, run } from "./style.js";
import { tableLines } from "./table.js";

/** Between the two columns. */
const GUTTER = run(" │ ", "faint");
const INDENT = "  ";

/** The lines of an item's texts. */
export function itemLines(item: Item, options: TerminalOptions): Run[][] {
  return options.sideBySide ? besideLines(item, options) : inlineLines(item, options);
}

function inlineLines(item: Item, { width: columns, labels }: TerminalOptions): Run[][] {
  const whole = item.relation === "added" || item.relation === "removed";
  const first = run(whole ? (item.relation === "added" ? "+ " : "- ") : INDENT, whole ? "faint" : "plain");
  return item.blocks.flatMap((block) => {
    const rows = tableRowsOf(block);
    return rows
      ? tableLines(rows, { columns, first, signs: !whole, labels })
      : paragraph(runsOfBlock(block, whole), { columns, first, rest: first });
  });
}

function besideLines(item: Item, options: TerminalOptions): Run[][] {
  const columns = Math.floor((options.width - GUTTER.text.length) / 2);
  const narrow = { ...options, width: columns };
  const [left, right] = (["old", "new"] as const).map((side) => columnOf(item, side, narrow));
  const lines: Run[][] = [];
  for (let i = 0; i < Math.max(left?.length ?? 0, right?.length ?? 0); i++) {
    lines.push([...padded(left?.[i] ?? [], columns), GUTTER, ...(right?.[i] ?? [])]);
  }
  return lines;
}

function columnOf(item: Item, side: "old" | "new", { width: columns, labels }: TerminalOptions): Run[][] {
  const whole = item.relation === "added" || item.relation === "removed";
  return paragraphsOfSide(item.blocks, side).flatMap(({ passage, pieces }) =>
    passage.kind === "table"
      ? tableLines(rowsOfPieces(pieces), { columns, first: run(""), signs: !whole, labels })
      : paragraph([run(label(passage), "faint"), ...runsOf(pieces, !whole)], { columns }),
  );
}
