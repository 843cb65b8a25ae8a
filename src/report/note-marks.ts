/** The footnote marks inside one stretch of a comparison, at the place where they stand. */
import type { Entry, MarkChange, Segment, Side, Span } from "../model/comparison.js";
import type { NoteMark } from "../model/resolution.js";
import { type NotePiece, type Passages, passage } from "./pieces.js";

/** A mark with its place. */
export interface PlacedNote {
  /** Into the segment's own text. */
  readonly offset: number;
  readonly piece: NotePiece;
}

/** The footnote marks inside one segment, each once: a mark that both texts have at this place is `same`. */
export function notesOf(
  segments: readonly Segment[],
  index: number,
  entry: Entry,
  passages: Passages,
  toNew: (oldOffset: number) => number,
): PlacedNote[] {
  const segment = segments[index];
  const was = marksIn(segments, index, "old", passages);
  const now = marksIn(segments, index, "new", passages);
  if (segment?.kind === "deleted")
    return was.filter((m) => !atReplacedEnd(segments, index, m, entry, passages)).map(deletedNote);
  if (segment?.kind === "inserted") {
    return now.map((m) => {
      const twin = atReplacedEnd(segments, index, m, entry, passages);
      return { offset: m.offset, piece: noteOf(twin?.mark.note ?? null, m.mark.note) };
    });
  }
  const left = [...was];
  const placed = now.map((m) => {
    const twin = left.findIndex((o) => toNew(o.offset) === m.offset && paired(entry.marks, o, m));
    const old = twin < 0 ? null : (left.splice(twin, 1)[0]?.mark.note ?? null);
    return { offset: m.offset, piece: noteOf(old, m.mark.note) };
  });
  return [...left.map((m) => ({ ...deletedNote(m), offset: toNew(m.offset) })), ...placed];
}

interface MarkHere {
  readonly offset: number;
  readonly paragraph: string;
  readonly mark: NoteMark;
}

/** Marks of one text inside a segment; one at the very end of a paragraph goes with the paragraph's last segment. */
function marksIn(segments: readonly Segment[], index: number, side: Side, passages: Passages): MarkHere[] {
  const span = segments[index]?.[side];
  const source = span && passage(passages[side], span.paragraph);
  if (!span || !source) return [];
  const last = !segments.slice(index + 1).some((s) => s[side]?.paragraph === span.paragraph);
  return source.marks
    .filter((m) => m.at >= span.start && (m.at < span.end || (last && m.at >= span.end)))
    .map((mark) => ({ offset: Math.min(mark.at, span.end) - span.start, paragraph: span.paragraph, mark }));
}

/** Where words before a mark at the end of a paragraph were replaced, the mark itself stays: its twin, if it has one. */
function atReplacedEnd(
  segments: readonly Segment[],
  index: number,
  mark: MarkHere,
  entry: Entry,
  passages: Passages,
): MarkHere | undefined {
  const deleted = segments[index]?.kind === "deleted";
  const other = deleted ? index + 1 : index - 1;
  const wanted = deleted ? "inserted" : "deleted";
  if (segments[other]?.kind !== wanted) return undefined;
  const isEnd = (m: MarkHere, i: number): boolean => m.offset === lengthOf(segments[i]);
  if (!isEnd(mark, index)) return undefined;
  return marksIn(segments, other, deleted ? "new" : "old", passages).find(
    (m) => isEnd(m, other) && (deleted ? paired(entry.marks, mark, m) : paired(entry.marks, m, mark)),
  );
}

const lengthOf = (segment: Segment | undefined): number => {
  const span = segment?.new ?? segment?.old;
  return span ? span.end - span.start : 0;
};

/** Whether the comparison takes two marks for one; without word of it, marks in one place are. */
function paired(changes: readonly MarkChange[], was: MarkHere, now: MarkHere): boolean {
  const isAt = (span: Span | null, m: MarkHere): boolean =>
    span !== null && span.paragraph === m.paragraph && span.start === m.mark.at;
  const known = changes.filter((c) => isAt(c.old, was) || isAt(c.new, now));
  return known.length === 0 || known.some((c) => isAt(c.old, was) && isAt(c.new, now));
}

const deletedNote = (m: MarkHere): PlacedNote => ({
  offset: m.offset,
  piece: { kind: "note", change: "deleted", note: m.mark.note, oldNote: m.mark.note },
});

const noteOf = (oldNote: string | null, note: string): NotePiece => ({
  kind: "note",
  change: oldNote === null ? "inserted" : "same",
  note,
  oldNote,
});
