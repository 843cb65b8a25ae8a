/**
 * Rearranges redlines so that LibreOffice 7 settles them correctly. Each pass returns blocks with the same meaning: by the rules of the format,
 * accepting and rejecting give the same texts.
 */
import type { Passage, TextPiece } from "../../redline/blocks.js";
import { isTable } from "../../redline/table-rows.js";
import type { WordBlock, WordPiece } from "./pieces.js";

/** Whether the end of a block may be that of a later one instead, given the places of both among some blocks. */
export type MayPassEnd = (blocks: readonly WordBlock[]) => (from: number, to: number) => boolean;

/** The blocks as LibreOffice needs them. */
export function arrangedForOffice(
  blocks: readonly WordBlock[],
  mayPassEnd: MayPassEnd = () => () => true,
): WordBlock[] {
  return keptApart(typedOn(passedBy(widenedFirstNotes(blocks)), mayPassEnd));
}

/**
 * Puts paragraphs that come before ones that go, or the reverse, where they stand behind these and would give what follows them their style:
 * so they can be typed on from the paragraph before, and neither text is another.
 */
function passedBy(blocks: readonly WordBlock[]): WordBlock[] {
  const out: WordBlock[] = [];
  for (let i = 0; i < blocks.length; ) {
    const run = wholeFrom(blocks, i);
    if (run.length === 0) out.push(blocks[i++] as WordBlock);
    else {
      i += run.length;
      out.push(...withPassed(run, blocks[i]));
    }
  }
  return out;
}

/** The paragraphs of one text or the other that stand one after another from a place on. */
function wholeFrom(blocks: readonly WordBlock[], from: number): readonly WordBlock[] {
  let end = from;
  while (isWhole(blocks[end], "old") || isWhole(blocks[end], "new")) end++;
  return blocks.slice(from, end);
}

function withPassed(run: readonly WordBlock[], next: WordBlock | undefined): readonly WordBlock[] {
  const first = run[0]?.end.side;
  const passes = run.some((block, i) => {
    const follows = run[i + 1] ?? next;
    if (block.end.side === first || follows?.end.side === block.end.side) return false;
    const start = run.slice(0, i).findLastIndex(({ end }) => end.side === first) + 1;
    return givesItsStyle(run.slice(start, i + 1), follows);
  });
  if (!passes) return run;
  return [...run.filter(({ end }) => end.side !== first), ...run.filter(({ end }) => end.side === first)];
}

/**
 * Where a paragraph ends in words of one text and whole paragraphs of that text follow, makes its own end the one that
 * is tracked and the end of the last of them the one that stays: as if they had been typed on from there. Otherwise
 * LibreOffice takes the words and the paragraphs after them for one change, and the end between for a part of it. The
 * same where the first footnote of the document is in such a paragraph, which else leaves an empty one behind, and where words of one of
 * them changed on its way to another place: it is several changes then, and what follows would take on its style.
 */
function typedOn(blocks: readonly WordBlock[], mayPassEnd: MayPassEnd): WordBlock[] {
  const out = [...blocks];
  const first = firstNoteIn(blocks);
  const mayPass = mayPassEnd(blocks);
  for (let i = 0; i + 1 < out.length; i++) {
    const block = out[i];
    const side = out[i + 1]?.end.side;
    if (block?.end.side !== "both" || side === undefined || side === "both" || isTable(block)) continue;
    let last = i;
    while (isWhole(out[last + 1], side)) last++;
    const end = out[last];
    const whole = out.slice(i + 1, last + 1);
    const needed =
      block.pieces.at(-1)?.side === side || (first > i && first <= last) || givesItsStyle(whole, out[last + 1]);
    if (last === i || !end || !needed || !mayPass(i, last)) continue;
    out[i] = { ...block, end: { side, move: null } };
    out[last] = { ...end, end: block.end };
  }
  return out;
}

const firstNoteIn = (blocks: readonly WordBlock[]): number =>
  blocks.findIndex((block) => block.pieces.some((piece) => piece.kind === "note"));

/** Whether paragraphs that come or go hold several changes, while what follows them is of another kind. */
function givesItsStyle(whole: readonly WordBlock[], next: WordBlock | undefined): boolean {
  const several = whole.find(({ pieces, end }) => pieces.some(({ move }) => (move === null) !== (end.move === null)));
  return several !== undefined && next !== undefined && !isAlike(several.ends, next.ends);
}

const isAlike = (a: Passage, b: Passage): boolean =>
  a.kind === b.kind && a.depth === b.depth && (a.label === "") === (b.label === "");

/** Whether a block is a paragraph of one text only. */
function isWhole(block: WordBlock | undefined, side: "old" | "new"): boolean {
  return block !== undefined && !isTable(block) && [...block.pieces, block.end].every((part) => part.side === side);
}

/**
 * Where a paragraph ends in words of one text and the next begins with words of the same, lets it end in words of the
 * other text instead, if need be by tracking the character before them too: LibreOffice joins changes that meet.
 */
function keptApart(blocks: readonly WordBlock[]): WordBlock[] {
  return blocks.map((block, i) => {
    const side = block.pieces.at(-1)?.side;
    if (block.end.side !== "both" || side === undefined || side === "both" || isTable(block)) return block;
    const next = blocks[i + 1]?.pieces[0];
    return next?.side === side ? { ...block, pieces: endingIn(side === "old" ? "new" : "old", block.pieces) } : block;
  });
}

/** Reorders the pieces so that those of one side come last in the changes they end in. */
function endingIn(side: "old" | "new", pieces: readonly WordPiece[]): readonly WordPiece[] {
  const start = pieces.findLastIndex((piece) => piece.side === "both") + 1;
  const tail = pieces.slice(start);
  const last = tail.filter((piece) => piece.side === side);
  const others = tail.filter((piece) => piece.side !== side);
  if (last.length > 0) return [...pieces.slice(0, start), ...others, ...last];
  const before = pieces[start - 1];
  if (before?.kind !== "text") return pieces;
  const { kept, tracked } = withoutLastCharacter(before);
  const other = side === "old" ? "new" : "old";
  return [...pieces.slice(0, start - 1), ...kept, tracked(other), ...others, tracked(side)];
}

/** Splits off the last character of a text's pieces, assigned to one side. */
function withoutLastCharacter(piece: TextPiece): { kept: WordPiece[]; tracked: (side: "old" | "new") => WordPiece } {
  const last = [...piece.text].at(-1) ?? "";
  const text = piece.text.slice(0, piece.text.length - last.length);
  const of = (own: string): TextPiece => ({ ...piece, text: own, before: own });
  return { kept: text === "" ? [] : [of(text)], tracked: (side) => ({ ...of(last), side }) };
}

/**
 * If the first footnote of a document is replaced at the end of a paragraph, the character before it is tracked as well: if there is
 * nothing between two such marks, LibreOffice loses the end of the paragraph.
 */
function widenedFirstNotes(blocks: readonly WordBlock[]): WordBlock[] {
  const first = firstNoteIn(blocks);
  return blocks.map((block, i) =>
    i === first && !isTable(block) ? { ...block, pieces: widened(block.pieces) } : block,
  );
}

function widened(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const [before, old, after] = pieces.slice(-3);
  if (before?.kind !== "text" || before.side !== "both" || old?.kind !== "note" || after?.kind !== "note")
    return pieces;
  if (old.side !== "old" || after.side !== "new") return pieces;
  const { kept, tracked } = withoutLastCharacter(before);
  return [...pieces.slice(0, -3), ...kept, tracked("old"), old, tracked("new"), after];
}
