/** Groups the pieces of text on a PDF page into lines. */
import type { Range } from "../../model/resolution.js";
import { COLUMN_GAP, type LineTag, type LineWord, type SourceLine } from "../source-text.js";
import { withoutRadicals } from "../text-repair/radicals.js";
import { UNPRINTED } from "../text-repair/unprinted.js";
import {
  areDrawn,
  type Direction,
  inReadingOrder,
  isLamAlef,
  isRightToLeft,
  withSymbolsClosed,
  withYearsInOrder,
} from "./arabic.js";
import { isVowelled, withLentSigns } from "./lent-signs.js";
import { type FontStyle, type Piece, RAISED_SIZE, SPACE_GAP } from "./piece.js";

/** A piece of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  /** Scale, skew and position: the last two are its left end and its baseline, measured from the page's lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
  /** What the file declares about it. */
  readonly tag?: LineTag | null;
  /** Whether a space that is not in `str` is drawn before its first or after its last letter, in reading order. */
  readonly spaceBefore?: boolean;
  readonly spaceAfter?: boolean;
  /** Where each of its characters begins and the last one ends, in points from its left end; missing if unknown. */
  readonly places?: () => readonly number[];
}

/** Pieces on one baseline. */
interface Row {
  readonly pieces: readonly Piece[];
  readonly baseline: number;
  readonly size: number;
}

/** Baselines closer than this share of the letters' height are the same. */
const SAME_BASELINE = 0.25;
/** How far above the line's baseline a superscript's may be, in heights of the line's letters. */
const RAISED_BY = 0.65;
/** A gap this wide separates the two sides of the page. */
const WIDE_GAP = 2.5;
const WIDE_SPACE = "    ";
/** Letters that are slanted this much are italics. */
const SLANT = 0.1;

/** A page as pdf.js gives it, with its width and height in points. */
export interface PdfPage {
  readonly items: readonly PdfItem[];
  readonly width: number;
  readonly height: number;
}

/** The lines of each page, from top to bottom; on a right-to-left page, positions are measured from the right. */
export function linesOf(pages: readonly PdfPage[], styles: ReadonlyMap<string, FontStyle>): SourceLine[][] {
  const printed = pages.map(({ items, width, height }) => {
    const pieces = items.map((item) => pieceOf(item, height, styles));
    return { rows: withRaised(rowsOf(pieces)), width, rightToLeft: isRightToLeft(pieces) };
  });
  const turned = printed.flatMap(({ rows, rightToLeft }) => (rightToLeft ? rows.map((row) => row.pieces) : []));
  const drawnSigns = areDrawn(turned);
  return printed.map(({ rows, width, rightToLeft }) => {
    const withWords = suggestsTable(rows);
    return rows
      .flatMap(cellsApart)
      .map((row) => lineOf(row, width, { rightToLeft, drawnSigns, withWords }))
      .filter((line) => line.text !== "");
  });
}

/** The least number of rows with gaps on a page that may have a table. */
const TABLE_ROWS = 3;

/** Whether a page may have a table that the file does not declare: a tagged file may call each of its lines a paragraph. */
function suggestsTable(rows: readonly Row[]): boolean {
  const roles = new Set(rows.flatMap(({ pieces }) => pieces.map(({ tag }) => tag?.role)));
  if (roles.has("cell")) return false;
  const apart = rows.filter(({ pieces, size }) => {
    if (pieces.some(({ tag }) => tag?.role === "artifact")) return false;
    const printed = pieces.filter((piece) => piece.text.trim() !== "").sort((a, b) => a.left - b.left);
    return printed.some((piece, i) => i > 0 && piece.left - (printed[i - 1]?.right ?? 0) > COLUMN_GAP * size);
  });
  return apart.length >= TABLE_ROWS;
}

function pieceOf(item: PdfItem, height: number, styles: ReadonlyMap<string, FontStyle>): Piece {
  const [a = 0, b = 0, c = 0, d = 0, left = 0, bottom = 0] = item.transform;
  const { italic = false, bold = false } = styles.get(item.fontName) ?? {};
  const upright = b === 0 && c !== 0 && d !== 0;
  const size = upright ? Math.abs(d) : Math.hypot(c, d) || Math.hypot(a, b);
  // A font without an italic is slanted instead.
  const slanted = upright && Math.abs(c / d) > SLANT;
  return {
    // A font that names no letter for a glyph leaves a control character in its place.
    text: withoutRadicals(item.str.replace(UNPRINTED, "")),
    left,
    right: left + item.width,
    baseline: height - bottom,
    size,
    italic: italic || slanted,
    bold,
    tag: item.tag ?? null,
    spaceBefore: item.spaceBefore ?? false,
    spaceAfter: item.spaceAfter ?? false,
    places: item.places ?? null,
  };
}

/** Groups pieces by baseline. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = pieces.map((piece, order) => ({ piece, order }));
  sorted.sort((a, b) => a.piece.baseline - b.piece.baseline || a.order - b.order);
  const rows: { pieces: Piece[]; baseline: number; size: number }[] = [];
  for (const { piece } of sorted) {
    const row = rows.at(-1);
    if (row && piece.baseline - row.baseline <= SAME_BASELINE * Math.min(row.size, piece.size)) {
      // A vowel sign slightly above the letters does not determine the line's position.
      if (row.pieces.every((p) => isVowelled(p.text))) row.baseline = piece.baseline;
      row.pieces.push(piece);
      if (piece.text.trim() !== "") row.size = Math.max(row.size, piece.size);
    } else rows.push({ pieces: [piece], baseline: piece.baseline, size: piece.size });
  }
  return rows;
}

/** Rows of small letters and vowel signs just above a line belong to it, and so do small letters that their signs put slightly below one. */
function withRaised(rows: readonly Row[]): Row[] {
  const fromBelow: Row[] = [];
  for (const row of [...rows].reverse()) {
    const line = fromBelow.at(-1);
    if (line && isRaisedAbove(row, line)) fromBelow[fromBelow.length - 1] = withPieces(line, row.pieces, line.pieces);
    else fromBelow.push(row);
  }
  const joined: Row[] = [];
  for (const row of fromBelow.reverse()) {
    const line = joined.at(-1);
    if (line && row.pieces.every((p) => isVowelled(p.text)) && row.baseline - line.baseline < line.size)
      joined[joined.length - 1] = withPieces(line, line.pieces, row.pieces);
    else joined.push(row);
  }
  return joined;
}

const withPieces = (row: Row, ...pieces: readonly (readonly Piece[])[]): Row => ({ ...row, pieces: pieces.flat() });

/** Footnote marks and ordinals are small; vowel signs, alone or with a letter, may have a baseline of their own. */
function isRaisedAbove(row: Row, line: Row): boolean {
  return (
    line.baseline - row.baseline <= line.size * RAISED_BY &&
    row.pieces.every(({ text, size }) => size <= line.size * RAISED_SIZE || isVowelled(text))
  );
}

/** Cells of a table share a baseline but are lines of their own. */
function cellsApart(row: Row): Row[] {
  const cells = new Map<number | null, Piece[]>();
  for (const piece of row.pieces) {
    const key = piece.tag?.role === "cell" ? piece.tag.element : null;
    const cell = cells.get(key);
    if (cell) cell.push(piece);
    else cells.set(key, [piece]);
  }
  return cells.size === 1 ? [row] : [...cells.values()].map((pieces) => ({ ...row, pieces }));
}

/** What the file declares about most of a row's letters. */
function tagOf(pieces: readonly Piece[]): LineTag | null {
  const letters = new Map<LineTag | null, number>();
  for (const { tag, text } of pieces) letters.set(tag, (letters.get(tag) ?? 0) + text.trim().length);
  return [...letters].reduce((most, next) => (next[1] > most[1] ? next : most), [null, 0] as [
    LineTag | null,
    number,
  ])[0];
}

/** Options for composing a line. */
interface Making extends Direction {
  /** Whether to record where its words are. */
  readonly withWords: boolean;
}

function lineOf(row: Row, width: number, direction: Making): SourceLine {
  const rtl = direction.rightToLeft;
  // In a page from right to left a line of Latin digits alone, such as a job number's, still runs from left to right, unless a stop ends it at the left.
  const turned = rtl && (row.pieces.some((p) => /[\p{L}،؛؟]/u.test(p.text)) || beginsWithStop(row.pieces));
  const size = row.size;
  const ordered = (some: readonly Piece[]): readonly Piece[] =>
    inReadingOrder(rtl ? withLentSigns(some, direction.drawnSigns) : some, { ...direction, rightToLeft: turned });
  // Signs and numbers keep their positions within their column.
  const pieces = turned && direction.withWords ? stretchesOf(row).flatMap(ordered) : ordered(row.pieces);
  let text = "";
  const raised: Range[] = [];
  const italic: Range[] = [];
  const bold: Range[] = [];
  const words: LineWord[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    text += gapBetween(text, before, piece, size, turned);
    const start = text.length;
    text += piece.text.trim() === "" && piece.right - piece.left > WIDE_GAP * size ? WIDE_SPACE : piece.text;
    before = piece;
    if (piece.text.trim() === "") continue;
    const run = { start, end: text.length };
    if (piece.size <= size * RAISED_SIZE && row.baseline - piece.baseline > size * SAME_BASELINE * RAISED_SIZE) {
      // A space after a mark is set in small letters too, and separates the words beside it.
      extend(raised, { start, end: text.trimEnd().length });
    }
    if (direction.withWords) words.push(...wordsOf(piece, start));
    if (piece.italic) extend(italic, run);
    if (piece.bold) extend(bold, run);
  }
  const kept = trimmed(rtl ? withYearsInOrder(withSymbolsClosed(text)) : text, [raised, italic, bold]);
  const printed = pieces.filter((p) => p.text.trim() !== "");
  const left = printed.reduce((edge, p) => Math.min(edge, inkLeft(p)), Number.POSITIVE_INFINITY);
  const right = printed.reduce((edge, p) => Math.max(edge, p.right), Number.NEGATIVE_INFINITY);
  const [from, to] = rtl ? [width - right, width - left] : [left, right];
  const line = { ...kept, left: from, right: to, top: row.baseline, size, tag: tagOf(printed) };
  if (!direction.withWords) return line;
  const shift = text.length - text.trimStart().length;
  const placed = words.map((word) => {
    const [left, right] = rtl ? [width - word.right, width - word.left] : [word.left, word.right];
    return { start: word.start - shift, end: word.end - shift, left, right };
  });
  return { ...line, words: placed };
}

/** Whether the leftmost sign is one that only ends a sentence or a part of one. */
function beginsWithStop(pieces: readonly Piece[]): boolean {
  const leftmost = [...pieces].filter((p) => p.text.trim() !== "").sort((a, b) => a.left - b.left)[0];
  return /^\s*[.,:;]/u.test(leftmost?.text ?? "");
}

/** Where the letters of a piece begin: typescripts are indented with spaces, which are part of the piece. */
function inkLeft({ text, left, right, places }: Piece): number {
  const blanks = text.length - text.trimStart().length;
  if (blanks === 0) return left;
  return left + (places?.()[blanks] ?? ((right - left) * blanks) / text.length);
}

/** Groups a right-to-left row by gaps, in reading order. */
function stretchesOf({ pieces, size }: Row): Piece[][] {
  const stretches: Piece[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => b.right - a.right)) {
    const isBlank = piece.text.trim() === "";
    if (stretches.length === 0 || (!isBlank && end - piece.right > COLUMN_GAP * size)) stretches.push([piece]);
    else stretches.at(-1)?.push(piece);
    if (!isBlank) end = Math.min(end, piece.left);
  }
  return stretches;
}

/** The words of a piece that begins at a position of a line's text. */
function wordsOf({ text, left, right, places }: Piece, start: number): LineWord[] {
  const known = places?.() ?? [];
  // If characters were removed or inserted, only the piece's own ends are known.
  const at = (index: number): number => left + (known[index] ?? 0);
  if (known.length !== text.length + 1) return [{ start, end: start + text.length, left, right }];
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const end = index + word.length;
    return { start: start + index, end: start + end, left: at(index), right: at(end) };
  });
}

/** The space between two pieces of a line. */
function gapBetween(text: string, before: Piece | undefined, piece: Piece, size: number, rtl: boolean): string {
  if (!before) return "";
  const gap = rtl ? before.left - piece.right : piece.left - before.right;
  if (gap > WIDE_GAP * size) return WIDE_SPACE;
  if (rtl && isLamAlef(text, piece.text)) return "";
  const spaced = /\s$/u.test(text) || /^\s/u.test(piece.text);
  const drawn = (before.spaceAfter || piece.spaceBefore) && WORD_END.test(text) && WORD_START.test(piece.text);
  return (gap > SPACE_GAP * size || drawn) && !spaced ? " " : "";
}

/** Words, numbers and a typescript's marks, which a space parts; a sign may have been put in where the space was. */
const [WORD_END, WORD_START] = [/(?:[\p{L}\p{M}\p{N}]|\p{N}\/)$/u, /^[\p{L}\p{N}]/u];

function extend(runs: Range[], run: Range): void {
  const last = runs.at(-1);
  if (last && last.end === run.start) runs[runs.length - 1] = { start: last.start, end: run.end };
  else runs.push(run);
}

/** Trims the text and shifts the runs accordingly. */
function trimmed(
  text: string,
  [raised = [], italic = [], bold = []]: readonly Range[][],
): Pick<SourceLine, "text" | "raised" | "italic" | "bold"> {
  const shift = text.length - text.trimStart().length;
  const kept = text.trim();
  const move = (runs: readonly Range[]): Range[] =>
    runs
      .map((r) => ({ start: Math.max(0, r.start - shift), end: Math.min(kept.length, r.end - shift) }))
      .filter((r) => r.end > r.start);
  return { text: kept, raised: move(raised), italic: move(italic), bold: move(bold) };
}
