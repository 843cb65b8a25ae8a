/** Turns pieces of a redline into styled runs for a terminal, readable without colour: `[-deleted-]` and `{+inserted+}`. */
import type { Side } from "../../model/comparison.js";
import type { Block, Passage, Piece } from "../../redline/blocks.js";
import { type Run, run, type TextStyle } from "./style.js";

/** Signs around what was struck out and put in, as `wdiff` and `git diff --word-diff` have them. */
const SIGNS: Readonly<Record<Side, readonly [string, string]>> = {
  old: ["[-", "-]"],
  new: ["{+", "+}"],
};

const STYLES = { old: "deleted", new: "inserted" } as const satisfies Record<Side, TextStyle>;

/** The sign of a paragraph's end. */
const PARAGRAPH_END = "¶";

/** What an example of struck out and new text looks like. */
export const EXAMPLES = { deleted: SIGNS.old.join("…"), inserted: SIGNS.new.join("…") };

/**
 * The runs of some pieces.
 *
 * @param signs whether to set signs around changes; a paragraph that is new as a whole needs none
 */
export function runsOf(pieces: readonly Piece[], signs: boolean): Run[] {
  const runs: Run[] = [];
  pieces.forEach((piece, i) => {
    const { side } = piece;
    const style: TextStyle = side !== "both" ? STYLES[side] : piece.kind === "note" ? "note" : "plain";
    const marks = side === "both" || !signs ? null : SIGNS[side];
    if (marks && pieces[i - 1]?.side !== side) runs.push({ text: marks[0], style, glue: "next" });
    runs.push(textOf(piece, style));
    if (marks && pieces[i + 1]?.side !== side) runs.push({ text: marks[1], style, glue: "previous" });
  });
  return runs;
}

/** Words that went or came, with their signs where nothing else says which. */
export function wordRuns(text: string, side: Side, signs: boolean): Run[] {
  if (text === "") return [];
  const [before, after] = SIGNS[side];
  const style = STYLES[side];
  if (!signs) return [run(text, style)];
  return [{ text: before, style, glue: "next" }, run(text, style), { text: after, style, glue: "previous" }];
}

/** The runs of a block with its label, and a sign where a paragraph's end was struck out or put in. */
export function runsOfBlock(block: Block, whole: boolean): Run[] {
  const { side } = block.end;
  const pieces = runsOf(block.pieces, !whole);
  if (whole || side === "both") return [...labelOf(block), ...pieces];
  const [before, after] = SIGNS[side];
  return [...labelOf(block), ...pieces, run(" "), run(`${before}${PARAGRAPH_END}${after}`, STYLES[side])];
}

/** The printed label of a paragraph, such as "5. ". */
export function label(passage: Passage | null): string {
  return passage && passage.label !== "" ? `${passage.label} ` : "";
}

function labelOf({ old, new: now }: Block): Run[] {
  const text = label(now ?? old);
  return text === "" ? [] : [run(text, "faint")];
}

/** Footnote marks by their address's number, so that they can be looked up in the list of footnotes. */
function textOf(piece: Piece, style: TextStyle): Run {
  if (piece.kind === "text") return run(piece.text, style);
  return { text: `[${piece.new ?? piece.old}]`, style, glue: "previous" };
}
