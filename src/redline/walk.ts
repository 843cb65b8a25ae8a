/** Turns the segments of an entry into blocks; a new block begins wherever a paragraph begins or ends in either text. */
import type { Finding, Segment, Side, Span } from "../model/comparison.js";
import { type TableBorder, tableBorders } from "../model/table.js";
import { type Block, IN_BOTH, type Passage, type Piece, type Standing, type TextPiece } from "./blocks.js";
import { type NotePairs, notesIn, shareNotes, unplacedNotes } from "./notes.js";

/** Linked paragraphs, with the result of comparing their words. */
export interface Linked {
  readonly old: readonly Passage[];
  readonly new: readonly Passage[];
  /** Segments that cover both sides; empty if the paragraphs are identical or only one text has them. */
  readonly segments: readonly Segment[];
  readonly findings: readonly Finding[];
  readonly pairs: NotePairs;
}

/**
 * The blocks of some linked paragraphs.
 *
 * @returns blocks in reading order; the pieces of either side are the text of that side to the letter
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
  /** Starts new blocks up to the paragraphs wanted; if the other side reaches its next paragraph too, both start together. */
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

/** Positions in the two lists of paragraphs. */
type Position = Readonly<Record<Side, number>>;

const hasText = ({ old, new: now }: Segment): boolean =>
  (old !== null && old.end > old.start) || (now !== null && now.end > now.start);

/** Pairs identical paragraphs one by one, as far as both sides go. */
function wholeSegments(linked: Linked): Segment[] {
  const whole = (passage: Passage): Span => ({ paragraph: passage.id, start: 0, end: passage.text.length });
  return Array.from({ length: Math.max(linked.old.length, linked.new.length) }, (_, i): Segment | null => {
    const [was, now] = [linked.old[i], linked.new[i]];
    if (was && now) return { kind: "same", old: whole(was), new: whole(now) };
    if (was) return { kind: "deleted", old: whole(was), new: null };
    return now ? { kind: "inserted", old: null, new: whole(now) } : null;
  }).filter((segment) => segment !== null);
}

/** The next paragraph of a side that the segments reach, starting at segment `k`. */
function nextParagraph(linked: Linked, segments: readonly Segment[], k: number, side: Side): number {
  for (let i = k; i < segments.length; i++) {
    const span = segments[i]?.[side];
    if (span) return linked[side].findIndex((passage) => passage.id === span.paragraph);
  }
  return linked[side].length - 1;
}

/** The pieces of one segment: its text, split at the ends of opening phrases and at footnote marks. */
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
  // White space that only one text has cannot be split on the other side.
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

/** If two segments share a border, the part with its sign represents it. */
const SIGN = /[|¦]/u;

/** The cell borders within a span of a table's text, as offsets from the start of the span. */
const bordersIn = (text: string, span: Span): TableBorder[] =>
  tableBorders(text)
    .map(({ start, end, begins }) => ({ start: start - span.start, end: end - span.start, begins }))
    .filter(({ start, end }) => start < span.end - span.start && end > 0);

/**
 * Converts an offset in one spelling of a text to another spelling that differs only in white space or typography: counted from the
 * beginning or the end as far as both are identical there, otherwise by the characters that are not white space.
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
