/** Turns the segments of an entry into blocks; a new block begins wherever a paragraph begins or ends in either text. */
import type { Finding, Segment, Side, Span } from "../model/comparison.js";
import { type TableBorder, tableBorders } from "../model/table.js";
import { type Block, IN_BOTH, type Passage, type Piece, type Standing, type TextPiece } from "./blocks.js";
import { type NotePairs, notesIn, shareNotes, unplacedNotes } from "./notes.js";

/** Paragraphs that belong together, with what the comparison says of their words. */
export interface Linked {
  readonly old: readonly Passage[];
  readonly new: readonly Passage[];
  /** Cover both sides; empty where the paragraphs are the same to the letter, or there are only those of one text. */
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
  readonly pairs: NotePairs;
}

/**
 * The blocks of some linked paragraphs.
 *
 * @returns blocks in reading order: their pieces of either side are the text of that side to the letter
 * @example
 * blocksOf({ old: [was], new: [is], segments, findings: [], pairs: new Set() })[0]?.pieces;
 */
export function blocksOf(linked: Linked): Block[] {
  const segments = (linked.segments.length > 0 ? linked.segments : wholeSegments(linked)).filter(hasText);
  const blocks: Block[] = [];
  const at = { old: -1, new: -1 };
  const last = { old: linked.old.length - 1, new: linked.new.length - 1 };
  const lastSide = linked.old.length === 0 ? "new" : linked.new.length === 0 ? "old" : "both";
  let open: { old: Passage | null; new: Passage | null; pieces: Piece[] } | null = null;
  const close = (side: Standing["side"]): void => {
    const ends = side === "old" ? linked.old[at.old] : linked.new[at.new];
    if (open && ends) {
      blocks.push({ ...open, pieces: shareNotes(open.pieces, linked.pairs), end: { side, move: null }, ends });
    }
    open = null;
  };
  /** Breaks blocks up to the paragraphs wanted; where the other side comes to its next one too, both start together. */
  const goOn = (wanted: Position, coming: Position): void => {
    while (at.old < wanted.old || at.new < wanted.new) {
      const both = at.old < coming.old && at.new < coming.new;
      const side = both ? "both" : at.old < wanted.old ? "old" : "new";
      close(side);
      if (side !== "new") at.old++;
      if (side !== "old") at.new++;
      const old = side === "new" ? null : (linked.old[at.old] ?? null);
      const now = side === "old" ? null : (linked.new[at.new] ?? null);
      open = { old, new: now, pieces: [...unplacedNotes(old, "old"), ...unplacedNotes(now, "new")] };
    }
  };
  segments.forEach((segment, k) => {
    const next = { old: nextParagraph(linked, segments, k, "old"), new: nextParagraph(linked, segments, k, "new") };
    goOn({ old: segment.old ? next.old : at.old, new: segment.new ? next.new : at.new }, next);
    open?.pieces.push(...piecesOf(segment, linked.old[at.old], linked.new[at.new], linked.findings));
  });
  goOn(last, last);
  close(lastSide);
  return blocks;
}

/** Places in the two lists of paragraphs. */
type Position = Readonly<Record<Side, number>>;

const hasText = ({ old, new: now }: Segment): boolean =>
  (old !== null && old.end > old.start) || (now !== null && now.end > now.start);

/** Paragraph by paragraph the same, as far as both sides go. */
function wholeSegments(linked: Linked): Segment[] {
  const whole = (passage: Passage): Span => ({ paragraph: passage.id, start: 0, end: passage.text.length });
  return Array.from({ length: Math.max(linked.old.length, linked.new.length) }, (_, i): Segment | null => {
    const [was, now] = [linked.old[i], linked.new[i]];
    if (was && now) return { kind: "same", old: whole(was), new: whole(now) };
    if (was) return { kind: "deleted", old: whole(was), new: null };
    return now ? { kind: "inserted", old: null, new: whole(now) } : null;
  }).filter((segment) => segment !== null);
}

/** Which paragraph of a side the segments come to next, from the one at `k` on. */
function nextParagraph(linked: Linked, segments: readonly Segment[], k: number, side: Side): number {
  for (let i = k; i < segments.length; i++) {
    const span = segments[i]?.[side];
    if (span) return linked[side].findIndex((passage) => passage.id === span.paragraph);
  }
  return linked[side].length - 1;
}

/** The pieces of one segment: its text cut where an opening phrase begins or ends and where footnote marks stand. */
function piecesOf(
  segment: Segment,
  old: Passage | undefined,
  now: Passage | undefined,
  findings: readonly Finding[],
): Piece[] {
  const source = segment.new ? now : old;
  const span = segment.new ?? segment.old;
  if (!source) return [];
  const text = source.text.slice(span.start, span.end);
  const before = segment.old && old ? old.text.slice(segment.old.start, segment.old.end) : text;
  const notes = [
    ...notesIn(old, segment.old, "old").map((n) => ({ ...n, at: counterpart(before, text, n.at) })),
    ...notesIn(now, segment.new, "new"),
  ];
  const standing =
    segment.kind === "same" ? IN_BOTH : { side: segment.new ? ("new" as const) : ("old" as const), move: null };
  const shared = { ...standing, findings: segment.kind === "same" ? [] : covering(findings, segment) };
  const opening = source.opening && {
    start: source.opening.start - span.start,
    end: source.opening.end - span.start,
  };
  // White space of one text alone is no text of the other, which has no place to be cut at.
  if (text === "") return [...notes.map((n) => n.piece), { kind: "text", ...shared, text, before, opening: false }];
  const borders = source.kind === "table" ? bordersIn(source.text, span) : [];
  const stops = [
    ...[0, text.length],
    ...notes.map((n) => n.at),
    ...[...(opening ? [opening] : []), ...borders].flatMap(({ start, end }) => [start, end]),
  ];
  const cuts = [...new Set(stops.filter((at) => at >= 0 && at <= text.length))].sort((a, b) => a - b);
  return cuts.flatMap((from, i): Piece[] => {
    const marks = notes.filter((n) => n.at === from).map((n) => n.piece);
    const to = cuts[i + 1];
    if (to === undefined) return marks;
    const piece: TextPiece = {
      kind: "text",
      ...shared,
      text: text.slice(from, to),
      before: before.slice(counterpart(text, before, from), counterpart(text, before, to)),
      opening: opening !== null && from >= opening.start && to <= opening.end,
    };
    const border = SIGN.test(piece.text) ? borders.find(({ start, end }) => from >= start && to <= end) : null;
    return [...marks, border ? { ...piece, border: border.begins } : piece];
  });
}

/** Of a border that two segments share, the part with its sign stands for it. */
const SIGN = /[|¦]/u;

/** The borders of a table's cells within a span of its text, counted from the span's start. */
const bordersIn = (text: string, span: Span): TableBorder[] =>
  tableBorders(text)
    .map(({ start, end, begins }) => ({ start: start - span.start, end: end - span.start, begins }))
    .filter(({ start, end }) => start < span.end - span.start && end > 0);

/**
 * Where an offset into one writing of a text falls in another that differs in white space or typography only: counted
 * from the beginning or the end as far as both are alike there, else by what is not white space.
 */
function counterpart(text: string, other: string, offset: number): number {
  if (offset === 0 || text.length === other.length) return offset;
  if (offset === text.length) return other.length;
  const shorter = Math.min(text.length, other.length);
  let head = 0;
  while (head < shorter && text[head] === other[head]) head++;
  if (offset <= head) return offset;
  let tail = 0;
  while (tail < shorter - head && text.at(-1 - tail) === other.at(-1 - tail)) tail++;
  if (offset >= text.length - tail) return other.length - (text.length - offset);
  const wanted = text.slice(head, offset).replace(/\s/g, "").length;
  let at = head;
  for (let seen = 0; seen < wanted && at < other.length - tail; at++) if (!/\s/.test(other.charAt(at))) seen++;
  return at;
}

/** The findings whose spans cover any of a segment, those of substance first. */
function covering(findings: readonly Finding[], segment: Segment): Finding[] {
  const side: Side = segment.new ? "new" : "old";
  const span = segment.new ?? segment.old;
  const covers = (s: Span): boolean => s.paragraph === span.paragraph && s.start < span.end && s.end > span.start;
  const found = findings.filter((finding) => finding[side].some(covers));
  return [...found.filter((f) => f.substantive), ...found.filter((f) => !f.substantive)];
}
