/** Reads the piece table (MS-DOC), which puts the text of a Word file in order; the file may store it in any order. */

import { fromWindows1252 } from "../encoding/windows-1252.js";
import { type DocumentBudget, tooExpanded } from "../limits.js";
import type { Bytes } from "./bytes.js";

/** The whole text, story after story, and where each character is in the file. */
export interface Pieces {
  readonly text: string;
  /** The offset of a character in the document's stream, its size in bytes, and the end of its piece. */
  place(character: number): { readonly at: number; readonly size: 1 | 2; readonly until: number };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly size: 1 | 2;
}

const MORE_PROPERTIES = 1;
const PIECE_TABLE = 2;
const ONE_BYTE = 0x40000000;

/** Reads the text. */
export function readPieces(word: Bytes, clx: Bytes, source: string, budget: DocumentBudget): Pieces {
  const pieces: Piece[] = [];
  let text = "";
  for (const { at, size, length } of piecesOf(clx)) {
    if (text.length + length > budget.limits.expanded) throw tooExpanded(source);
    const start = text.length;
    const bytes = word.slice(at, length * size);
    text += size === 2 ? bytes.utf16(0, length) : fromWindows1252(bytes.data);
    pieces.push({ start, end: text.length, at, size });
  }
  return {
    text,
    place(character) {
      const piece = pieces[lastBefore(pieces, character)];
      if (!piece || character >= piece.end) return { at: 0, size: 1, until: text.length };
      return { at: piece.at + (character - piece.start) * piece.size, size: piece.size, until: piece.end };
    },
  };
}

function piecesOf(clx: Bytes): { at: number; size: 1 | 2; length: number }[] {
  let at = 0;
  while (clx.u8(at) === MORE_PROPERTIES && at < clx.length) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== PIECE_TABLE) return [];
  const table = clx.slice(at + 5, clx.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces = [];
  for (let i = 0; i < count; i++) {
    const length = table.u32((i + 1) * 4) - table.u32(i * 4);
    const place = table.u32((count + 1) * 4 + i * 8 + 2);
    const isOneByte = (place & ONE_BYTE) !== 0;
    const bare = place & ~ONE_BYTE & 0x7fffffff;
    if (length > 0) pieces.push({ at: isOneByte ? bare / 2 : bare, size: isOneByte ? 1 : 2, length } as const);
  }
  return pieces;
}

function lastBefore(pieces: readonly Piece[], character: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.start ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  return low;
}
