/** One unit of the order → its blocks: where texts are cut, broken and marked. */
import type { Segment } from "../../model/comparison.js";
import type { Range } from "../../model/resolution.js";
import { exactSegments } from "./exact.js";
import type { Pair, Single, Unit } from "./order.js";
import type { Beginning, Block, Line, NotePiece, NotesLinked, Piece, Side, Standing } from "./pieces.js";

const IN_BOTH: Standing = { side: "both", move: null };

/** The blocks of one unit, in order. */
export function blocksOf(unit: Unit<Line>, linked: NotesLinked): Block[] {
  return unit.kind === "single" ? singleBlocks(unit) : pairBlocks(unit, linked);
}

function singleBlocks({ side, paragraphs, move, words }: Single<Line>): Block[] {
  return paragraphs.map((line) => {
    const standing: Standing = { side, move };
    const pieces = labelPieces(line.label, standing);
    const spans = words.flatMap((segment) => {
      const span = segment[side];
      return span?.paragraph === line.id ? [{ span, move: segment.kind === "same" ? move : null }] : [];
    });
    if (spans.length === 0) pieces.push(...linePieces(line, { start: 0, end: line.text.length }, standing));
    for (const part of spans) pieces.push(...linePieces(line, part.span, { side, move: part.move }));
    return { role: line.kind, depth: line.depth, begins: [{ side, id: line.id }], pieces, end: standing };
  });
}

/** Walks through the segments of a pair and breaks blocks where either text goes on to its next paragraph. */
function pairBlocks(pair: Pair<Line>, linked: NotesLinked): Block[] {
  const segments = exactSegments(pair);
  const blocks: Block[] = [];
  const at = { old: 0, new: 0 };
  let pieces: Piece[] = [];
  let begins: Beginning[] = [];
  const line = (side: "old" | "new"): Line => pair[side][at[side]] as Line;
  const close = (side: Side): void => {
    const { kind, depth } = line(side === "old" ? "old" : "new");
    blocks.push({ role: kind, depth, begins, pieces: shareMarks(pieces, linked), end: { side, move: null } });
    pieces = [];
    begins = [];
  };
  const enter = (oldLine: boolean, newLine: boolean): void => {
    pieces.push(...bothLabels(oldLine ? line("old").label : null, newLine ? line("new").label : null));
    for (const side of [...(oldLine ? (["old"] as const) : []), ...(newLine ? (["new"] as const) : [])]) {
      begins.push({ side, id: line(side).id });
      pieces.push(...marksWithoutText(line(side), side));
    }
  };
  const goOn = (wanted: { old: number; new: number }, coming: { old: number; new: number }): void => {
    while (at.old < wanted.old || at.new < wanted.new) {
      const side: Side = at.old < coming.old && at.new < coming.new ? "both" : at.old < wanted.old ? "old" : "new";
      close(side);
      if (side !== "new") at.old++;
      if (side !== "old") at.new++;
      enter(side !== "new", side !== "old");
    }
  };

  enter(true, true);
  segments.forEach((segment, k) => {
    const next = { old: nextLine(pair, segments, k, "old"), new: nextLine(pair, segments, k, "new") };
    goOn({ old: segment.old ? next.old : at.old, new: segment.new ? next.new : at.new }, next);
    pieces.push(...segmentPieces(segment, line("old"), line("new")));
  });
  const last = { old: pair.old.length - 1, new: pair.new.length - 1 };
  goOn(last, last);
  close("both");
  return blocks;
}

/** Which line of a side the segments come to next, from the one at `k` on. */
function nextLine(pair: Pair<Line>, segments: readonly Segment[], k: number, side: "old" | "new"): number {
  for (let i = k; i < segments.length; i++) {
    const span = segments[i]?.[side];
    if (span) return pair[side].findIndex((line) => line.id === span.paragraph);
  }
  return pair[side].length - 1;
}

function segmentPieces(segment: Segment, old: Line, after: Line): Piece[] {
  if (segment.kind === "deleted") return linePieces(old, segment.old, { side: "old", move: null });
  if (segment.kind === "inserted") return linePieces(after, segment.new, { side: "new", move: null });
  const shift = segment.new.start - segment.old.start;
  const marks = [
    ...marksIn(old, segment.old).map((m): Placed => ({ at: m.at + shift, piece: notePiece("old", m.note, null) })),
    ...marksIn(after, segment.new).map((m): Placed => ({ at: m.at, piece: notePiece("new", m.note, null) })),
  ];
  return cut(after, segment.new, IN_BOTH, marks);
}

/** No segment covers a line without text, yet it may have marks. */
const marksWithoutText = ({ text, marks }: Line, side: "old" | "new"): NotePiece[] =>
  text === "" ? marks.map((mark) => notePiece(side, mark.note, null)) : [];

/** A range of one line with the marks in it. */
function linePieces(line: Line, range: Range, standing: Standing): Piece[] {
  const side = standing.side === "old" ? "old" : "new";
  const marks = marksIn(line, range).map((m) => ({ at: m.at, piece: notePiece(side, m.note, standing.move) }));
  return cut(line, range, standing, marks);
}

/** A mark at a range's end belongs to what follows, unless nothing does. */
const marksIn = (line: Line, range: Range): Line["marks"] =>
  line.marks.filter(
    (m) => m.at >= range.start && (m.at < range.end || (m.at === range.end && m.at >= line.text.length)),
  );

const notePiece = (side: "old" | "new", note: string, move: string | null): NotePiece => ({
  kind: "note",
  mark: "only",
  side,
  move,
  old: side === "old" ? note : null,
  new: side === "new" ? note : null,
});

interface Placed {
  readonly at: number;
  readonly piece: NotePiece;
}

/** What is printed in italics: the opening phrase, and the formula that names the body up to its comma. */
function openingOf({ kind, opening, text }: Line): Range | null {
  return opening ?? (kind === "formula" ? { start: 0, end: text.replace(/[\p{P}\s]+$/u, "").length } : null);
}

/** Cuts a range where marks stand and where the opening phrase begins and ends. */
function cut(line: Line, range: Range, standing: Standing, marks: readonly Placed[]): Piece[] {
  const opening = openingOf(line);
  const stops = [...marks.map((m) => m.at), ...(opening ? [opening.start, opening.end] : []), range.end]
    .filter((at) => at >= range.start && at <= range.end)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let start = range.start;
  for (const end of new Set([range.start, ...stops])) {
    if (end > start) {
      const style = opening && start >= opening.start && end <= opening.end ? "opening" : "plain";
      pieces.push({ kind: "text", text: line.text.slice(start, end), style, ...standing });
    }
    pieces.push(...marks.filter((m) => m.at === end).map((m) => m.piece));
    start = end;
  }
  return pieces;
}

function labelPieces(label: string, standing: Standing): Piece[] {
  const piece = (text: string): Piece => ({ kind: "text", text, style: "label", ...standing });
  return label === "" ? [] : [piece(label), piece("\t")];
}

/** The labels at the head of a block; null where that text does not begin a paragraph here. */
function bothLabels(old: string | null, after: string | null): Piece[] {
  const was: Standing = { side: "old", move: null };
  const now: Standing = { side: "new", move: null };
  if (old === after) return labelPieces(after ?? "", IN_BOTH);
  if (!old || !after) return [...labelPieces(old ?? "", was), ...labelPieces(after ?? "", now)];
  const [tab] = labelPieces(after, IN_BOTH).slice(1);
  return [...labelPieces(old, was).slice(0, 1), ...labelPieces(after, now).slice(0, 1), ...(tab ? [tab] : [])];
}

/**
 * Makes one mark of an old and a new one that lead to linked notes and stand at the same place, which is so when
 * nothing of both texts, and nothing of one of the two, lies between them.
 */
function shareMarks(pieces: readonly Piece[], linked: NotesLinked): Piece[] {
  const out = [...pieces];
  for (let i = 0; i < out.length; i++) {
    const first = out[i];
    if (first?.kind !== "note" || first.side === "both") continue;
    for (let k = i + 1; k < out.length; k++) {
      const second = out[k];
      if (!second || second.side === "both") break;
      if (second.kind !== "note" || second.side === first.side) continue;
      const old = first.old ?? second.old;
      const after = first.new ?? second.new;
      if (old === null || after === null || !linked(old, after)) continue;
      const between = out.slice(i + 1, k);
      const shared: NotePiece = { kind: "note", mark: "only", side: "both", move: null, old, new: after };
      if (between.every((piece) => piece.side === first.side)) out.splice(i, k - i + 1, shared, ...between);
      else if (between.every((piece) => piece.side === second.side)) out.splice(i, k - i + 1, ...between, shared);
      else continue;
      break;
    }
  }
  return out;
}

/**
 * Makes the last block end in both texts. A document must end in a paragraph that neither accepting nor rejecting
 * takes away, or it keeps an empty one.
 */
export function settleEnd(blocks: readonly Block[]): Block[] {
  const out = [...blocks];
  const last = out.at(-1);
  if (!last || last.end.side === "both") return out;
  const endsOther = (block: Block): boolean => block.end.side !== last.end.side;
  const other = out.findLastIndex(endsOther);
  const before = out[other];
  out[out.length - 1] = { ...last, end: IN_BOTH };
  if (!before) return out;
  if (before.end.side === "both") {
    out[other] = { ...before, end: { side: last.end.side, move: null } };
    return out;
  }
  const next = out[other + 1] as Block;
  const begins = [...before.begins, ...next.begins];
  out.splice(other, 2, { ...next, begins, pieces: [...before.pieces, ...next.pieces] });
  return out;
}
