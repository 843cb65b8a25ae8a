/**
 * Finds footnotes that were typed and not made with the form's own notes: a superscript mark in the text, and a paragraph that begins with the same
 * mark.
 */
import type { Range } from "../../model/resolution.js";
import type { SourceBlock, SourceMark, SourceNote } from "../source-text.js";
import type { Rich } from "./rich-text.js";

/** The blocks and the notes of a document, separated. */
export interface Noted {
  readonly blocks: readonly SourceBlock[];
  /** In order of their marks in the text; notes without one come last. */
  readonly notes: readonly SourceNote[];
}

/** The form of a typed mark: a number, a letter, stars and daggers, perhaps in brackets. */
const MARK = /^[([]?(\d{1,3}|[a-z]|\*{1,4}|†|‡)[)\]]?$/u;

/** A superscript range of a block that leads to typed notes. */
interface Found extends Range {
  readonly keys: readonly string[];
}

/**
 * Takes typed footnotes out of the text. A superscript mark without a matching paragraph stays where it is: it may be a power or an
 * ordinal.
 *
 * @param rich the document's paragraphs
 * @param known the form's own notes
 */
export function takeTypedNotes(rich: readonly Rich[], known: readonly SourceNote[]): Noted {
  const waiting = new Map<number, string>();
  for (const [index, paragraph] of rich.entries()) {
    const mark = markOf(paragraph);
    if (mark !== null) waiting.set(index, mark);
  }
  if (waiting.size === 0)
    return inOrder(
      rich.map((r) => r.block),
      known,
    );
  const typed = new Map<number, SourceNote>();
  const take = (mark: string, after: number): string | null => {
    const place = [...waiting.keys()].find((i) => i > after && waiting.get(i) === mark);
    if (place === undefined) return null;
    waiting.delete(place);
    const note = { key: `typed${typed.size + 1}`, mark, text: textAfterMark(rich[place]) };
    typed.set(place, note);
    return note.key;
  };
  const blocks = rich.map(({ block, raised }, index) => {
    const found: Found[] = [];
    for (const range of raised) {
      if (range.start === 0) continue;
      const printed = block.text.slice(range.start, range.end).split(/[\s,]+/u);
      if (!printed.every((p) => [...waiting.values()].includes(bare(p)))) continue;
      found.push({ ...range, keys: printed.flatMap((p) => take(bare(p), index) ?? []) });
    }
    return found.length === 0 ? block : without(block, found);
  });
  return inOrder(
    blocks.filter((_, i) => !typed.has(i)),
    [...known, ...typed.values()],
  );
}

/** The mark that a paragraph begins with, or null. */
function markOf({ block, raised }: Rich): string | null {
  const first = raised[0];
  if (first?.start !== 0 || first.end === block.text.length) return null;
  return MARK.exec(block.text.slice(0, first.end))?.[1] ?? null;
}

const bare = (mark: string): string => MARK.exec(mark)?.[1] ?? mark;

function textAfterMark(paragraph: Rich | undefined): string {
  return paragraph?.block.text.slice(paragraph.raised[0]?.end ?? 0).trim() ?? "";
}

/** The block with these ranges removed and marks in their place. */
function without(block: SourceBlock, found: readonly Found[]): SourceBlock {
  let text = "";
  let from = 0;
  const marks: SourceMark[] = [];
  for (const { start, end, keys } of found) {
    text += block.text.slice(from, start);
    // The mark comes before the space that follows it, so that there is no space on both of its sides.
    const spaced = text.endsWith(" ") && (end === block.text.length || /^[\s,.;:]/.test(block.text.slice(end)));
    if (spaced) text = text.slice(0, -1);
    marks.push(...keys.map((note) => ({ at: text.length, note })));
    from = end;
  }
  text += block.text.slice(from);
  const moved = (at: number): number => {
    const before = found.filter((f) => f.end <= at).reduce((sum, f) => sum + f.end - f.start, 0);
    return Math.max(0, Math.min(at - before, text.length));
  };
  marks.push(...block.marks.map((m) => ({ ...m, at: moved(m.at) })));
  marks.sort((a, b) => a.at - b.at);
  return { ...block, text, marks, lead: moved(block.lead) };
}

/** Notes in the order of their marks. */
function inOrder(blocks: readonly SourceBlock[], notes: readonly SourceNote[]): Noted {
  const order = new Map<string, number>();
  for (const mark of blocks.flatMap((b) => b.marks)) if (!order.has(mark.note)) order.set(mark.note, order.size);
  const rank = (note: SourceNote): number => order.get(note.key) ?? notes.length + notes.indexOf(note);
  return { blocks, notes: [...notes].sort((a, b) => rank(a) - rank(b)) };
}
