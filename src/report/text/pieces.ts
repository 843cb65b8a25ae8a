/** Pieces of a redline → runs for a terminal, readable without colour: `[-struck out-]` and `{+put in+}`. */
import type { Block, Change, Passage, Piece } from "../pieces.js";
import { type Run, run, type Style } from "./style.js";

/** Signs around what was struck out and put in, as `wdiff` and `git diff --word-diff` have them. */
const SIGNS: Readonly<Record<Exclude<Change, "same">, readonly [string, string]>> = {
  deleted: ["[-", "-]"],
  inserted: ["{+", "+}"],
};

/** The sign of a paragraph's end. */
const PARAGRAPH_END = "¶";

/** What an example of struck out and new text looks like. */
export const EXAMPLES = { deleted: SIGNS.deleted.join("…"), inserted: SIGNS.inserted.join("…") };

/**
 * The runs of some pieces.
 *
 * @param signs whether to set signs around changes; a paragraph that is new as a whole needs none
 */
export function runsOf(pieces: readonly Piece[], signs: boolean): Run[] {
  const runs: Run[] = [];
  pieces.forEach((piece, i) => {
    const change = piece.change;
    const style: Style = change !== "same" ? change : piece.kind === "note" ? "note" : "plain";
    const marks = change === "same" || !signs ? null : SIGNS[change];
    if (marks && pieces[i - 1]?.change !== change) runs.push({ text: marks[0], style, glue: "next" });
    runs.push(textOf(piece, style));
    if (marks && pieces[i + 1]?.change !== change) runs.push({ text: marks[1], style, glue: "previous" });
  });
  return runs;
}

/** Words that went or came, with their signs where nothing else says which. */
export function wordRuns(text: string, change: "deleted" | "inserted", signs: boolean): Run[] {
  if (text === "") return [];
  const [before, after] = SIGNS[change];
  if (!signs) return [run(text, change)];
  return [
    { text: before, style: change, glue: "next" },
    run(text, change),
    { text: after, style: change, glue: "previous" },
  ];
}

/** The runs of a block with its label, and a sign where a paragraph's end was struck out or put in. */
export function runsOfBlock(block: Block, whole: boolean): Run[] {
  const end = block.end;
  const pieces = runsOf(block.pieces, !whole);
  if (whole || end === "same") return [...labelOf(block), ...pieces];
  const [before, after] = SIGNS[end];
  return [...labelOf(block), ...pieces, run(" "), run(`${before}${PARAGRAPH_END}${after}`, end)];
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
function textOf(piece: Piece, style: Style): Run {
  if (piece.kind === "text") return run(piece.text, style);
  return { text: `[${piece.note}]`, style, glue: "previous" };
}
