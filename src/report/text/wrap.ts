/** Breaks styled text into lines of a given width: at spaces and between Chinese characters, never inside a word. */
import type { Run } from "./style.js";
import { FIRST_WIDE, width } from "./width.js";

/** Punctuation that must not begin a line. */
const CLOSING = /[\p{Pe}\p{Pf}、。，；：！？．…—·%℃]/u;
/** Punctuation that must not end a line. */
const OPENING = /[\p{Ps}\p{Pi}]/u;

/** A piece of the text that is only cut where it is longer than a line, with what is needed to decide about a break before it. */
interface Cell {
  readonly text: string;
  readonly columns: number;
  readonly run: Run;
  readonly breakBefore: boolean;
}

/** Letters, digits and signs of one column, white space, or any one character. */
const PIECES = /[!-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u0621-\u063f\u0641-\u064a]+| +|./gsu;

/**
 * Lines of at most `columns` columns; only a word that is longer than a whole line is cut.
 *
 * @returns the runs of each line, without the spaces at which it was broken
 * @example
 * wrap([run("so many words")], 8).map((line) => line.map((r) => r.text).join("")); // ["so many", "words"]
 */
export function wrap(runs: readonly Run[], columns: number): Run[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  let lastBreak = -1;
  const put = (cell: Cell): void => {
    if (cell.breakBefore && line.length > 0) lastBreak = line.length;
    if (used + cell.columns > columns && !isSpace(cell) && lastBreak <= 0 && cell.text.length > 1) {
      for (const part of charactersOf(cell)) put(part);
      return;
    }
    line.push(cell);
    used += cell.columns;
    while (used > columns && !isSpace(cell)) {
      const cut = lastBreak > 0 ? lastBreak : line.length - 1;
      if (cut === 0) break;
      lines.push(line.slice(0, cut));
      const rest = line.slice(cut);
      line = [];
      used = 0;
      lastBreak = -1;
      for (const moved of rest) put({ ...moved, breakBefore: false });
    }
  };
  for (const cell of cellsOf(runs)) put(cell);
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines.map((cellsOfLine) => runsOf(withoutSpaceAtEnd(cellsOfLine)));
}

const isSpace = ({ text }: Cell): boolean => text.startsWith(" ");

/** The characters of a piece; a break is possible before the first at most. */
const charactersOf = (cell: Cell): Cell[] =>
  [...cell.text].map((text, k) => ({ ...cell, text, columns: width(text), breakBefore: k === 0 && cell.breakBefore }));

function cellsOf(runs: readonly Run[]): Cell[] {
  const cells: Cell[] = [];
  let previous: Cell | null = null;
  for (const run of runs) {
    let first = true;
    for (const text of run.text.match(PIECES) ?? []) {
      // Pieces of several characters are one column a character.
      const columns: number = text.length > 2 ? text.length : width(text);
      const breakBefore = previous !== null && mayBreak(previous, text, columns, first ? run : null);
      const cell: Cell = { text, columns, run, breakBefore };
      cells.push(cell);
      previous = cell;
      first = false;
    }
  }
  return cells;
}

/** @param starting the run that starts with this piece, or null inside a run */
function mayBreak(previous: Cell, text: string, columns: number, starting: Run | null): boolean {
  if (columns === 0 || text.startsWith(" ")) return false;
  if (starting && (starting.glue === "previous" || previous.run.glue === "next")) return false;
  if (starting?.glue === "next" && previous.run.glue === "previous") return true;
  if (isSpace(previous)) return true;
  if (!isWide(text) && !isWide(previous.text) && previous.text !== "—") return false;
  return !OPENING.test(previous.text.slice(-1)) && !CLOSING.test(text.slice(0, 1));
}

/** Whether a piece is a character of two columns. */
const isWide = (text: string): boolean => text.length <= 2 && text.charCodeAt(0) >= FIRST_WIDE && width(text) === 2;

function withoutSpaceAtEnd(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length;
  while (end > 0 && isSpace(cells[end - 1] as Cell)) end--;
  return cells.slice(0, end);
}

function runsOf(cells: readonly Cell[]): Run[] {
  const runs: Run[] = [];
  let source: Run | null = null;
  let text = "";
  const close = (): void => {
    if (source && text !== "") runs.push({ ...source, text });
    text = "";
  };
  for (const cell of cells) {
    if (cell.run !== source) close();
    source = cell.run;
    text += cell.text;
  }
  close();
  return runs;
}
