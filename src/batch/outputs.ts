/** Writes the files of a table: `pairs.jsonl`, `pairs.csv`, `index.html` and `errors`. */
import { join } from "node:path";
import { writeWhole } from "../files/write-whole.js";
import { parseSymbol, sessionOfSymbol } from "../model/symbol.js";
import { batchCsv } from "../report/batch/csv.js";
import { batchHtml, type CommonLabels } from "../report/batch/html.js";
import { type IndexRow, rowOf } from "../report/batch/row.js";
import type { Done } from "./journal.js";
import type { FinishedLine, PairLine, TextHead } from "./pair-line.js";
import { bySymbol } from "./plan.js";
import { type Series, type SeriesInput, seriesOfAll } from "./series.js";

/** A line while its run lasts: its series is not known yet. */
export const unfinished = (line: string): string => `${withSeries(line, null)}\n`;

const withSeries = (line: string, series: Series | null): string =>
  `${line.slice(0, -1)},"series":${JSON.stringify(series)}}`;

/** What is needed to write the table. */
export interface TableOptions {
  readonly common: CommonLabels;
  readonly errors: readonly string[];
}

/**
 * Writes the table of everything done, each file completely or not at all. Each line is in memory only while it is written.
 *
 * @returns how many resolutions the table has, and how many of them are compared
 */
export function writeTable(
  folder: string,
  records: readonly Done[],
  { common, errors }: TableOptions,
): { resolutions: number; compared: number } {
  const known = records.map(({ line }) => ({ line, input: seriesInput(JSON.parse(line()) as PairLine) }));
  known.sort((a, b) => inOrder(a.input, b.input));
  const series = seriesOfAll(known.map(({ input }) => input));
  const lines = (): Generator<string> => finished(known, series);
  writeWhole(join(folder, "pairs.jsonl"), ended(lines()));
  const rows: IndexRow[] = [];
  writeWhole(
    join(folder, "pairs.csv"),
    batchCsv(noted(parsed(lines()), (line) => rows.push(rowOf(line, rows.length)))),
  );
  writeWhole(join(folder, "index.html"), batchHtml(rows, { common, errors: errors.length }));
  writeWhole(
    join(folder, "errors"),
    errors.map((e) => `${e.replace(/\s+/gu, " ")}\n`),
  );
  return { resolutions: known.length, compared: known.filter(({ input }) => input.old !== null).length };
}

function* finished(known: readonly { line: () => string }[], series: readonly Series[]): Generator<string> {
  for (const [i, { line }] of known.entries()) yield withSeries(line(), series[i] ?? null);
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

/** The lines, one after another. */
function* noted(lines: Iterable<FinishedLine>, note: (line: FinishedLine) => void): Generator<FinishedLine> {
  for (const line of lines) {
    note(line);
    yield line;
  }
}

function* parsed(lines: Iterable<string>): Generator<FinishedLine> {
  for (const line of lines) yield JSON.parse(line) as FinishedLine;
}

function seriesInput({ language, new: now, old, predecessor, agenda }: PairLine): SeriesInput {
  const member = ({ symbol, session, file }: TextHead) => ({ symbol, session, file });
  const symbol = predecessor?.instead ?? predecessor?.symbol;
  const parts = symbol === undefined ? null : parseSymbol(symbol);
  return {
    language,
    agenda,
    new: member(now),
    old: old && member(old),
    follows: symbol === undefined ? null : { symbol, session: parts && sessionOfSymbol(parts) },
  };
}

/** By language, then by symbol. */
const inOrder = (a: SeriesInput, b: SeriesInput): number =>
  a.language === b.language
    ? bySymbol(a.new.symbol ?? a.new.file, b.new.symbol ?? b.new.file)
    : Number(a.language > b.language) - Number(a.language < b.language);
