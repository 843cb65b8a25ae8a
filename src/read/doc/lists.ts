/** Reads the list tables (MS-DOC): the lists that Word numbers automatically. */
import { type List, type ListLevel, type Numbering, numbering } from "../rich-text/list-numbering.js";
import type { Bytes } from "./bytes.js";

/** Number formats by code; others are written in decimal. */
const FORMATS: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  11: "japaneseCounting",
  18: "decimalEnclosedCircle",
  22: "decimalZero",
  23: "bullet",
  26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen",
  28: "decimalEnclosedCircleChinese",
  29: "ideographEnclosedCircle",
  33: "taiwaneseCounting",
  37: "chineseCounting",
  39: "chineseCountingThousand",
  46: "arabicAlpha",
  48: "arabicAbjad",
  58: "russianLower",
  59: "russianUpper",
  255: "none",
};
const LIST = 28;
const LEVEL = 28;
const OVERRIDE = 16;
const LEVELS = 9;

/**
 * Reads the lists.
 *
 * @param tables the stream of tables
 * @param lists where the lists are in it
 * @param overrides the table of overrides; paragraphs refer to its entries by position, counted from 1
 */
export function readLists(tables: Bytes, lists: { start: number; length: number }, overrides: Bytes): Numbering {
  const definitions = new Map<number, Map<number, ListLevel>>();
  const count = lists.length === 0 ? 0 : tables.u16(lists.start);
  let at = lists.start + lists.length;
  for (let i = 0; i < count && at < tables.length; i++) {
    const list = tables.slice(lists.start + 2 + i * LIST, LIST);
    const levels = new Map<number, ListLevel>();
    const own = (list.u8(26) & 1) !== 0 ? 1 : LEVELS;
    for (let level = 0; level < own && at < tables.length; level++) {
      const { size, read } = readLevel(tables, at);
      levels.set(level, read);
      at += size;
    }
    definitions.set(list.i32(0), levels);
  }
  return numbering(usesOf(overrides, definitions));
}

function usesOf(overrides: Bytes, definitions: ReadonlyMap<number, Map<number, ListLevel>>): Map<string, List> {
  const uses = new Map<string, List>();
  const count = Math.min(overrides.u32(0), Math.floor(overrides.length / OVERRIDE));
  let at = 4 + count * OVERRIDE;
  for (let i = 0; i < count; i++) {
    const use = overrides.slice(4 + i * OVERRIDE, OVERRIDE);
    const levels = new Map(definitions.get(use.i32(0)));
    const restarts = new Map<number, number>();
    at += 4;
    for (let k = 0; k < use.u8(12) && at < overrides.length; k++) {
      const flags = overrides.u32(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) restarts.set(level, overrides.i32(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const { size, read } = readLevel(overrides, at);
      levels.set(level, read);
      if (restarts.has(level)) restarts.set(level, read.start);
      at += size;
    }
    uses.set(String(i + 1), { definition: String(use.i32(0)), levels, restarts });
  }
  return uses;
}

function readLevel(bytes: Bytes, at: number): { size: number; read: ListLevel } {
  const flags = bytes.u8(at + 5);
  const properties = bytes.u8(at + 24) + bytes.u8(at + 25);
  const text = at + LEVEL + properties;
  const length = bytes.u16(text);
  // A character below nine represents the number of that level.
  const pattern = Array.from(bytes.utf16(text + 2, length), (c) => {
    const code = c.charCodeAt(0);
    return code < LEVELS ? `%${code + 1}` : c;
  }).join("");
  const noRestart = (flags & 0x08) !== 0;
  return {
    size: LEVEL + properties + 2 + length * 2,
    read: {
      start: bytes.i32(at),
      format: FORMATS[bytes.u8(at + 4)] ?? "decimal",
      text: pattern,
      legal: (flags & 0x04) !== 0,
      restartAfter: noRestart ? bytes.u8(at + 26) : null,
    },
  };
}
