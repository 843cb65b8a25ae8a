/** Breaks styled text into lines of a given width: at spaces and between Chinese characters, never inside a word. */
import type { Run } from "./style.js";
import { widthOfCharacter } from "./width.js";

/** Punctuation that must not begin a line. */
const CLOSING = /[\p{Pe}\p{Pf}、。，；：！？．…—·%℃]/u;
/** Punctuation that must not end a line. */
const OPENING = /[\p{Ps}\p{Pi}]/u;

/** One character of the text with what is needed to decide about a break before it. */
interface Cell {
  readonly character: string;
  readonly columns: number;
  readonly run: Run;
  readonly breakBefore: boolean;
}

/**
 * Lines of at most `columns` columns; only a word that is longer than a whole line is cut.
 *
 * @returns the runs of each line, without the spaces at which it was broken
 * @example
 * wrap([run("so many words")], 8).map((line) => line.map((r) => r.text).join("")); // ["so many", "words"]
 */
export function wrap(runs: readonly Run[], columns: number): Run[][] {
  const cells = cellsOf(runs);
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  let lastBreak = -1;
  for (const cell of cells) {
    if (cell.breakBefore && line.length > 0) lastBreak = line.length;
    line.push(cell);
    used += cell.columns;
    while (used > columns && cell.character !== " ") {
      const cut = lastBreak > 0 ? lastBreak : line.length - 1;
      if (cut === 0) break;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
      used = line.reduce((sum, c) => sum + c.columns, 0);
      lastBreak = -1;
    }
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines.map((cellsOfLine) => runsOf(withoutSpaceAtEnd(cellsOfLine)));
}

function cellsOf(runs: readonly Run[]): Cell[] {
  const cells: Cell[] = [];
  let previous: Cell | null = null;
  for (const run of runs) {
    let first = true;
    for (const character of run.text) {
      const columns = widthOfCharacter(character);
      const breakBefore = previous !== null && mayBreak(previous, character, columns, first ? run : null);
      const cell: Cell = { character, columns, run, breakBefore };
      cells.push(cell);
      previous = cell;
      first = false;
    }
  }
  return cells;
}

/** @param starting the run that starts with this character, or null inside a run */
function mayBreak(previous: Cell, character: string, columns: number, starting: Run | null): boolean {
  if (columns === 0 || character === " ") return false;
  if (starting && (starting.glue === "previous" || previous.run.glue === "next")) return false;
  if (starting?.glue === "next" && previous.run.glue === "previous") return true;
  if (previous.character === " ") return true;
  if (columns !== 2 && previous.columns !== 2 && previous.character !== "—") return false;
  return !OPENING.test(previous.character) && !CLOSING.test(character);
}

function withoutSpaceAtEnd(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.character === " ") end--;
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
    text += cell.character;
  }
  close();
  return runs;
}
