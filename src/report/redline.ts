/** The words of one entry → paragraphs of a redline: text kept, struck out and put in, with footnote marks in place. */
import type { Entry, Finding, FindingKind, MarkChange, Segment, Span } from "../model/comparison.js";
import type { NoteMark, Paragraph, Range } from "../model/resolution.js";

/** What became of a piece, a footnote mark or the end of a paragraph. */
export type Change = "same" | "deleted" | "inserted";

/** A run of text. The pieces of an entry that are not `inserted`, joined by `before`, are its old texts to the letter. */
export interface TextPiece {
  readonly kind: "text";
  readonly change: Change;
  readonly text: string;
  /** The old text's own writing: differs from `text` where a `same` piece differs in white space or typography. */
  readonly before: string;
  /** Whether it belongs to the opening phrase, which the field prints in italics. */
  readonly opening: boolean;
  /** What kind of change it belongs to, or null for `same` and where no finding names it. */
  readonly finding: FindingKind | null;
}

/** A footnote mark, at the place where it stands. */
export interface NotePiece {
  readonly kind: "note";
  readonly change: Change;
  /** Address of the note: in the new text, or in the old one where `change` is `deleted`. */
  readonly note: string;
  /** Address of the old note, or null where `change` is `inserted`. */
  readonly oldNote: string | null;
}

export type Piece = TextPiece | NotePiece;

/** What a redline needs to know of a paragraph or a footnote. */
export type Passage = Pick<Paragraph, "id" | "kind" | "label" | "depth" | "parent" | "text" | "opening" | "marks">;

/**
 * One paragraph of a redline, as a word processor has it: `end` says what became of the paragraph's end. Two old
 * paragraphs merged into one are a block whose end is `deleted` and a block whose end is `same`; a split is the
 * reverse, with `inserted`.
 */
export interface Block {
  /** The old paragraph that starts here; null where there is none or it goes on from the block before. */
  readonly old: Passage | null;
  /** The new paragraph that starts here; null where there is none or it goes on from the block before. */
  readonly new: Passage | null;
  readonly pieces: readonly Piece[];
  readonly end: Change;
}

/** The paragraphs of both texts by address. */
export interface Passages {
  readonly old: ReadonlyMap<string, Passage>;
  readonly new: ReadonlyMap<string, Passage>;
}

type Side = "old" | "new";

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

/** The pieces of one text alone: `old` leaves out what was inserted, `new` what was deleted. */
export function piecesOfSide(pieces: readonly Piece[], side: Side): Piece[] {
  return pieces.filter((p) => p.change !== (side === "old" ? "inserted" : "deleted"));
}

/**
 * The paragraphs of one text alone, whatever the redline's blocks.
 *
 * @returns each paragraph with its pieces, in order
 */
export function paragraphsOfSide(blocks: readonly Block[], side: Side): { passage: Passage; pieces: Piece[] }[] {
  const found: { passage: Passage; pieces: Piece[] }[] = [];
  for (const block of blocks) {
    const starting = block[side];
    if (starting) found.push({ passage: starting, pieces: [] });
    found.at(-1)?.pieces.push(...piecesOfSide(block.pieces, side));
  }
  return found;
}

/** An entry's segments; those of an entry without any are made up from whole paragraphs. */
function segmentsOf(entry: Entry, passages: Passages): readonly Segment[] {
  if (entry.words.length > 0) return entry.words;
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

interface PlacedNote {
  /** Into the segment's own text. */
  readonly offset: number;
  readonly piece: NotePiece;
}

/** The footnote marks inside one segment, each once: a mark that both texts have at this place is `same`. */
function notesOf(
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

const passage = (side: ReadonlyMap<string, Passage>, id: string | null): Passage | null =>
  id === null ? null : (side.get(id) ?? null);
