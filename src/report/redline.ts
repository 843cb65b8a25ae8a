/** The words of one entry → paragraphs of a redline: text kept, struck out and put in, with footnote marks in place. */
import type { Entry, Finding, FindingKind, Segment, Side, Span } from "../model/comparison.js";
import type { Range } from "../model/resolution.js";
import { notesOf } from "./note-marks.js";
import { type Block, type Change, type Passage, type Passages, type Piece, passage } from "./pieces.js";

/**
 * The redline of one entry.
 *
 * @returns blocks in reading order, none for an entry whose paragraphs are all empty
 * @example
 * redline(entry, passages)[0]?.pieces.map((p) => (p.kind === "text" ? p.text : p.note));
 */
export function redline(entry: Entry, passages: Passages): Block[] {
  const segments = segmentsOf(entry, passages);
  const blocks: { old: Passage | null; new: Passage | null; pieces: Piece[]; end: Change }[] = [];
  let at: Record<Side, string | null> = { old: null, new: null };
  segments.forEach((_, index) => {
    const place = placeOf(segments, index, at);
    const starts = { old: place.old !== at.old, new: place.new !== at.new };
    const last = blocks.at(-1);
    if (!last || starts.old || starts.new) {
      if (last) last.end = starts.old && starts.new ? "same" : starts.old ? "deleted" : "inserted";
      blocks.push({
        old: starts.old ? passage(passages.old, place.old) : null,
        new: starts.new ? passage(passages.new, place.new) : null,
        pieces: [],
        end: "same",
      });
    }
    at = place;
    blocks.at(-1)?.pieces.push(...piecesOf(segments, index, entry, passages));
  });
  const last = blocks.at(-1);
  if (last) last.end = entry.old.length === 0 ? "inserted" : entry.new.length === 0 ? "deleted" : "same";
  return blocks;
}

/** An entry's segments; those of an entry without any are made up from whole paragraphs. */
function segmentsOf(entry: Entry, passages: Passages): readonly Segment[] {
  if (entry.segments.length > 0) return entry.segments;
  const whole = (side: Side, id: string | undefined): Span | null => {
    const found = id === undefined ? null : passage(passages[side], id);
    return found && found.text !== "" ? { paragraph: found.id, start: 0, end: found.text.length } : null;
  };
  const made: Segment[] = [];
  for (let i = 0; i < Math.max(entry.old.length, entry.new.length); i++) {
    const was = whole("old", entry.old[i]);
    const now = whole("new", entry.new[i]);
    if (was && now) made.push({ kind: "same", old: was, new: now });
    else if (was) made.push({ kind: "deleted", old: was, new: null });
    else if (now) made.push({ kind: "inserted", old: null, new: now });
  }
  return made;
}

/**
 * The paragraphs that a segment stands in. A deletion at the head of an old paragraph that is followed by the start of
 * a new one belongs to that new one, or else a paragraph's end would seem both struck out and put in again.
 */
function placeOf(
  segments: readonly Segment[],
  index: number,
  at: Record<Side, string | null>,
): Record<Side, string | null> {
  const segment = segments[index];
  const place = { old: segment?.old?.paragraph ?? at.old, new: segment?.new?.paragraph ?? at.new };
  const lacking: Side | null = !segment?.old ? "old" : !segment.new ? "new" : null;
  if (!lacking) return place;
  const other: Side = lacking === "old" ? "new" : "old";
  const crosses = place[other] !== at[other];
  const first = at[lacking] === null;
  const following = segments.slice(index + 1).find((s) => s[lacking] !== null)?.[lacking]?.paragraph;
  if ((crosses || first) && following !== undefined) place[lacking] = following;
  return place;
}

/** The pieces of one segment: its text cut where an opening phrase ends and where footnote marks stand. */
function piecesOf(segments: readonly Segment[], index: number, entry: Entry, passages: Passages): Piece[] {
  const segment = segments[index];
  if (!segment) return [];
  const span = segment.new ?? segment.old;
  const source = passage(segment.new ? passages.new : passages.old, span.paragraph);
  if (!source) return [];
  const text = source.text.slice(span.start, span.end);
  const before = segment.old
    ? (passages.old.get(segment.old.paragraph)?.text ?? "").slice(segment.old.start, segment.old.end)
    : text;
  const notes = notesOf(segments, index, entry, passages, (offset) => counterpart(before, text, offset));
  const openingEnd = openingOf(source, span);
  const cuts = [...new Set([0, openingEnd, ...notes.map((n) => n.offset), text.length])].sort((a, b) => a - b);
  const finding = segment.kind === "same" ? null : findingOf(entry.findings, segment);
  const pieces: Piece[] = [];
  cuts.forEach((from, i) => {
    pieces.push(...notes.filter((n) => n.offset === from).map((n) => n.piece));
    const to = cuts[i + 1];
    if (to === undefined) return;
    pieces.push({
      kind: "text",
      change: segment.kind,
      text: text.slice(from, to),
      before: before.slice(counterpart(text, before, from), counterpart(text, before, to)),
      opening: to <= openingEnd,
      finding,
    });
  });
  return pieces;
}

/** Where an offset into one writing of a text falls in another writing that differs in white space or typography only. */
function counterpart(text: string, other: string, offset: number): number {
  if (offset === 0 || text.length === other.length) return offset;
  if (offset === text.length) return other.length;
  const wanted = text.slice(0, offset).replace(/\s/g, "").length;
  let seen = 0;
  for (let i = 0; i < other.length; i++) {
    if (seen === wanted) return i;
    if (!/\s/.test(other.charAt(i))) seen++;
  }
  return other.length;
}

/** How much of a span, from its start, belongs to the opening phrase. */
function openingOf(source: Passage, span: Range): number {
  if (!source.opening || source.opening.start > span.start) return 0;
  return Math.max(0, Math.min(source.opening.end, span.end) - span.start);
}

/** The kind of the finding that covers most of a segment. */
function findingOf(findings: readonly Finding[], segment: Segment): FindingKind | null {
  const side: Side = segment.new ? "new" : "old";
  const span = segment.new ?? segment.old;
  let best: FindingKind | null = null;
  let most = 0;
  for (const finding of findings) {
    const covered = finding[side]
      .filter((s) => s.paragraph === span.paragraph)
      .reduce((sum, s) => sum + Math.max(0, Math.min(s.end, span.end) - Math.max(s.start, span.start)), 0);
    if (covered > most) [best, most] = [finding.kind, covered];
  }
  return best;
}
