/** Reads the file information block (MS-DOC), which says where everything else in a Word file is. */
import type { Bytes } from "./bytes.js";

/** First two bytes of a Word file of the formats from Word 97 on. */
export const WORD_97 = 0xa5ec;

/** The lengths of the stories in characters; the stories follow one another in the text. */
export interface Stories {
  readonly body: number;
  readonly footnotes: number;
  readonly heads: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
}

/** Indexes of the tables in the block's list of offsets. */
export const TABLE = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  heads: 11,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  text: 33,
  endnoteMarks: 46,
  endnoteTexts: 47,
  lists: 73,
  listOverrides: 74,
} as const;

const PLACES = 0x9a;
const FLAGS = 0x0a;

/** The contents of the block. */
export interface Fib {
  readonly encrypted: boolean;
  /** Name of the stream that contains the tables. */
  readonly tables: "0Table" | "1Table";
  readonly stories: Stories;
  /** The offset of a table in its stream, and its length in bytes. */
  place(table: number): { readonly start: number; readonly length: number };
}

/** Reads the block at the start of the document's stream. */
export function readFib(word: Bytes): Fib {
  return {
    encrypted: (word.u16(FLAGS) & 0x0100) !== 0,
    tables: (word.u16(FLAGS) & 0x0200) !== 0 ? "1Table" : "0Table",
    stories: {
      body: word.u32(0x4c),
      footnotes: word.u32(0x50),
      heads: word.u32(0x54),
      comments: word.u32(0x5c),
      endnotes: word.u32(0x60),
      boxes: word.u32(0x64),
    },
    place: (table) => ({ start: word.u32(PLACES + table * 8), length: word.u32(PLACES + table * 8 + 4) }),
  };
}
