/** Renders the table of a library as CSV: one row for each resolution. Its column names are for programs, and the same in every language. */
import { FATES } from "../../batch/numbers.js";
import type { FinishedLine } from "../../batch/pair-line.js";
import { BYTE_ORDER_MARK, csvLine } from "../csv.js";

type Value = string | number | boolean | null;

/** The columns, each with the function that fills it from a line; a cell is empty if the line has no value. */
const COLUMNS: readonly (readonly [string, (line: FinishedLine) => Value])[] = [
  ["symbol", ({ new: now }) => now.symbol],
  ["language", (line) => line.language],
  ["body", ({ new: now }) => now.body],
  ["session", ({ new: now }) => now.session],
  ["date", ({ new: now }) => now.date],
  ["title", ({ new: now }) => now.title],
  ["predecessor", ({ predecessor }) => predecessor?.symbol ?? null],
  ["reason", ({ predecessor }) => predecessor?.reason ?? null],
  ["confidence", ({ predecessor }) => predecessor?.confidence ?? null],
  ["instead_of", ({ predecessor }) => predecessor?.instead ?? null],
  ["compared_with", ({ old }) => old?.symbol ?? old?.file ?? null],
  ["kind", ({ series }) => series?.kind ?? null],
  ["every", ({ series }) => series?.every ?? null],
  ["sessions_apart", ({ series }) => series?.apart ?? null],
  ["series_begins", ({ series }) => series?.begins ?? null],
  ["series_place", ({ series }) => series?.place ?? null],
  ["series_length", ({ series }) => series?.length ?? null],
  ["sessions_missing", ({ series }) => series?.missing.join(" ") ?? null],
  ["old_paragraphs", ({ comparison }) => comparison?.numbers.length.old.paragraphs ?? null],
  ["new_paragraphs", ({ comparison }) => comparison?.numbers.length.new.paragraphs ?? null],
  ["old_words", ({ comparison }) => comparison?.numbers.length.old.words ?? null],
  ["new_words", ({ comparison }) => comparison?.numbers.length.new.words ?? null],
  ["growth", ({ comparison }) => comparison?.growth ?? null],
  ...FATES.map((fate) => amount("paragraphs", fate)),
  ...FATES.map((fate) => amount("words", fate)),
  ["share_carried", ({ comparison }) => shareCarried(comparison)],
  ["of_substance", ({ comparison }) => comparison?.summary.substantive ?? null],
  ["routine", ({ comparison }) => comparison?.summary.routine ?? null],
  ["moved", ({ comparison }) => comparison?.summary.moved ?? null],
  ["verbs_changed", ({ comparison }) => comparison?.verbs.length ?? null],
  ["verbs_stronger", ({ comparison }) => comparison?.verbs.filter((v) => v.force === "stronger").length ?? null],
  ["verbs_weaker", ({ comparison }) => comparison?.verbs.filter((v) => v.force === "weaker").length ?? null],
  ["doubts", ({ comparison }) => comparison?.doubts ?? null],
  ["coarse", ({ comparison }) => comparison?.coarse ?? null],
  ["new_file", ({ new: now }) => now.file],
  ["old_file", ({ old }) => old?.file ?? null],
  ["report", ({ reports }) => reports.html ?? Object.values(reports)[0] ?? null],
];

function amount(what: "paragraphs" | "words", fate: (typeof FATES)[number]): (typeof COLUMNS)[number] {
  return [`${what}_${fate}`, ({ comparison }) => comparison?.numbers[what][fate] ?? null];
}

/** The share of the later text's words that are carried over, from 0 to 1 with three decimals; null if nothing was compared. */
export function shareCarried(comparison: FinishedLine["comparison"]): number | null {
  if (!comparison) return null;
  const { words, length } = comparison.numbers;
  return length.new.words === 0 ? null : Math.round((words.carried / length.new.words) * 1000) / 1000;
}

/** The table, piece by piece: a header, then a row for each line. */
export function* batchCsv(lines: Iterable<FinishedLine>): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(([name]) => name));
  for (const line of lines) yield csvLine(COLUMNS.map(([, of]) => written(of(line))));
}

const written = (value: Value): string => (value === null ? "" : String(value));
