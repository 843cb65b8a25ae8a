/** Reads footnotes and endnotes of a Word file (MS-DOC): where their marks are, and their texts. */
import { formatNumber } from "../rich-text/number-format.js";
import type { SourceNote } from "../source-text.js";
import type { Bytes } from "./bytes.js";
import { type Fib, TABLE } from "./fib.js";
import { readStory, type StoryContext } from "./story.js";

/** A note, and the character of the body that is its mark. */
export interface PlacedNote extends SourceNote {
  readonly at: number;
}

/** Word's own ways of numbering. */
const KINDS = [
  { kind: "footnote", marks: TABLE.footnoteMarks, texts: TABLE.footnoteTexts, format: "decimal" },
  { kind: "endnote", marks: TABLE.endnoteMarks, texts: TABLE.endnoteTexts, format: "lowerRoman" },
] as const;
/** The character that is displayed as the note's number. */
const AUTOMATIC = "\u0002";

/**
 * Reads the notes.
 *
 * @param table returns the bytes of a table
 */
export function readNotes(fib: Fib, table: (n: number) => Bytes, context: StoryContext): PlacedNote[] {
  const { body, footnotes, heads, comments } = fib.stories;
  const starts = { footnote: body, endnote: body + footnotes + heads + comments };
  return KINDS.flatMap(({ kind, marks, texts, format }) => {
    const places = table(marks);
    const ends = table(texts);
    const count = Math.max(0, Math.floor((places.length - 4) / 6));
    let number = 0;
    return Array.from({ length: count }, (_, i): PlacedNote => {
      const at = places.u32(i * 4);
      const printed = context.pieces.text.charAt(at);
      const mark = printed === AUTOMATIC ? formatNumber(++number, format) : printed;
      const story = readStory(starts[kind] + ends.u32(i * 4), starts[kind] + ends.u32((i + 1) * 4), context);
      const text = story.map(({ block }) => (block.label ? `${block.label} ${block.text}` : block.text)).join(" ");
      const bare = printed !== AUTOMATIC && text.startsWith(mark) ? text.slice(mark.length).trim() : text;
      return { key: `${kind}${i + 1}`, mark, text: bare, at };
    });
  });
}
