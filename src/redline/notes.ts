/** Places footnote marks in a redline, and decides which marks of the two texts are the same. */
import type { Comparison, Entry, Side, Span } from "../model/comparison.js";
import type { Range, Resolution } from "../model/resolution.js";
import type { NotePiece, Passage, Piece } from "./blocks.js";

/** Old and new notes whose marks are merged if they are in the same place; each pair is named by `pairOf`. */
export type NotePairs = ReadonlySet<string>;

const pairOf = (old: string, now: string): string => `${old} ${now}`;

/** The notes that the comparison linked, and those that the same mark led to before and leads to now. */
export function notePairs({ old, new: now, entries, footnotes }: Comparison): NotePairs {
  const noteAt = { old: notesByPlace(old), new: notesByPlace(now) };
  const linked = footnotes.flatMap((e) => e.old.flatMap((was) => e.new.map((is) => pairOf(was, is))));
  const changed = entries.flatMap((entry: Entry) =>
    entry.marks.flatMap((mark) => {
      const was = mark.old && noteAt.old.get(placeOf(mark.old));
      const is = mark.new && noteAt.new.get(placeOf(mark.new));
      return was && is ? [pairOf(was, is)] : [];
    }),
  );
  return new Set([...linked, ...changed]);
}

const placeOf = ({ paragraph, start }: Span): string => `${paragraph} ${start}`;

const notesByPlace = ({ paragraphs }: Resolution): ReadonlyMap<string, string> =>
  new Map(
    paragraphs.flatMap((p) =>
      p.marks.map((m) => [placeOf({ paragraph: p.id, start: m.at, end: m.at }), m.note] as const),
    ),
  );

/** A mark, with its offset into the segment that contains it. */
export interface PlacedNote {
  readonly at: number;
  readonly piece: NotePiece;
}

/** The marks of one text in a range of a paragraph. A mark at the end of the range belongs to the following range, unless there is none. */
export function notesIn(passage: Passage | undefined, range: Range | null, side: Side): PlacedNote[] {
  if (!passage || !range) return [];
  const { marks, text } = passage;
  return marks
    .filter((m) => m.at >= range.start && (m.at < range.end || (range.end >= text.length && m.at >= text.length)))
    .map((m) => ({ at: Math.min(m.at, range.end) - range.start, piece: noteOf(m.note, side) }));
}

/** The marks of a paragraph without text, which no segment covers. */
export const unplacedNotes = (passage: Passage | null, side: Side): NotePiece[] =>
  passage?.text === "" ? passage.marks.map((m) => noteOf(m.note, side)) : [];

const noteOf = (note: string, side: Side): NotePiece => ({
  kind: "note",
  side,
  move: null,
  old: side === "old" ? note : null,
  new: side === "new" ? note : null,
});

/**
 * Merges an old and a new mark that are a pair and in the same place: no text of both sides lies between them, and at most a comma or the
 * like of one side. The text of each side stays on its own side of the mark.
 *
 * @example report[-[1],-]{+;[1]+} of the council → report{+;+}[1][-,-] of the council
 */
export function shareNotes(pieces: readonly Piece[], pairs: NotePairs): Piece[] {
  const out = [...pieces];
  for (let i = 0; i < out.length; i++) {
    const first = out[i];
    if (first?.kind !== "note" || first.side === "both") continue;
    for (let k = i + 1; k < out.length; k++) {
      const second = out[k];
      if (!second || second.side === "both") break;
      if (second.kind !== "note" || second.side === first.side) continue;
      const [old, now] = [first.old ?? second.old, first.new ?? second.new];
      if (old === null || now === null || !pairs.has(pairOf(old, now))) continue;
      const between = out.slice(i + 1, k);
      const [after, before] = [first, second].map(({ side }) => between.filter((piece) => piece.side === side));
      if (!after || !before || !(isSlight(after) || isSlight(before))) continue;
      const shared: NotePiece = { kind: "note", side: "both", move: null, old, new: now };
      out.splice(i, k - i + 1, ...before, shared, ...after);
      break;
    }
  }
  return out;
}

/** Whether pieces are empty or consist only of punctuation. */
const isSlight = (pieces: readonly Piece[]): boolean =>
  pieces.every((piece) => piece.kind === "text" && /^[\p{P}\s]*$/u.test(piece.text));
