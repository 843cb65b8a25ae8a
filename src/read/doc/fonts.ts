/** Reads the font table (MS-DOC, SttbfFfn); runs name their font by its index in this table. */
import type { Bytes } from "./bytes.js";

/** Bytes of an entry before the name, including its own length. */
const BEFORE_NAME = 40;
/** The greatest length of a name, in characters. */
const MAX_NAME = 64;

/** Reads the names, in order. */
export function readFonts(table: Bytes): readonly string[] {
  const names: string[] = [];
  const count = table.u16(0);
  let at = 4;
  for (let i = 0; i < count && at < table.length; i++) {
    const length = table.u8(at) + 1;
    const room = Math.max(0, Math.min(MAX_NAME, Math.floor((length - BEFORE_NAME) / 2)));
    names.push(table.utf16(at + BEFORE_NAME, room).split("\0")[0] ?? "");
    at += length;
  }
  return names;
}
