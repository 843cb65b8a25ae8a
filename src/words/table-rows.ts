/** Aligns the rows and columns of two tables. */
import type { Budget } from "../model/budget.js";
import type { Range } from "../model/resolution.js";

/** A row of a table: the ranges of its cells, and their texts. */
export interface CellRow {
  readonly cells: readonly Range[];
  readonly texts: readonly string[];
}

/** The indexes of an old and a new row, or column, that correspond. */
export type Match = readonly [number, number];

/** The share of letter pairs that two first cells must have in common to count as two spellings of one name. */
const SAME_NAME = 0.5;
/** Rows with different first cells correspond if at least this share of their cells is the same, */
const SAME_CELLS = 0.5;
/** and at least this many of them, because a single amount occurs in many rows. */
const LEAST_CELLS = 2;

/**
 * Matches rows in order so that the matched rows have the most in common.
 *
 * @param budget as long as it lasts, the rows between identical beginnings and endings are compared each with each
 */
export function rowMatches(olds: readonly CellRow[], news: readonly CellRow[], budget: Budget): Match[] {
  const same = (i: number, j: number): boolean => textOf(olds[i]) === textOf(news[j]);
  let head = 0;
  while (head < olds.length && head < news.length && same(head, head)) head++;
  let tail = 0;
  const shorter = Math.min(olds.length, news.length) - head;
  while (tail < shorter && same(olds.length - 1 - tail, news.length - 1 - tail)) tail++;
  const before = olds.slice(head, olds.length - tail).map(keyed);
  const after = news.slice(head, news.length - tail).map(keyed);
  const affordable = budget.spend(before.length * after.length * STEPS_A_PAIR);
  const between = affordable ? bestMatches(before.length, after.length, weights(before, after)) : [];
  return [
    ...Array.from({ length: head }, (_, i): Match => [i, i]),
    ...between.map(([i, j]): Match => [head + i, head + j]),
    ...Array.from({ length: tail }, (_, i): Match => [olds.length - tail + i, news.length - tail + i]),
  ];
}

/** The cost of comparing two rows, in steps of the budget. */
const STEPS_A_PAIR = 4;

const textOf = (row: CellRow | undefined): string => row?.texts.join("\n") ?? "";

/** A row with its first cell. */
interface KeyedRow extends CellRow {
  readonly key: string;
  readonly pairs: ReadonlySet<string>;
}

function keyed(row: CellRow): KeyedRow {
  const key = row.texts.find((text) => text !== "") ?? "";
  return { ...row, key, pairs: letterPairs(key) };
}

/** All pairs of neighbouring letters, ignoring case and accents. */
function letterPairs(text: string): Set<string> {
  const letters = [
    ...text
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ""),
  ];
  return new Set(letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`));
}

const weights =
  (olds: readonly KeyedRow[], news: readonly KeyedRow[]) =>
  (i: number, j: number): number => {
    const [old, now] = [olds[i], news[j]];
    return old && now ? likenessOf(old, now) : 0;
  };

/** How much two rows have in common; 0 if they do not correspond. */
function likenessOf(old: KeyedRow, now: KeyedRow): number {
  const same = sameCells(old.texts, now.texts);
  const share = same / Math.max(old.texts.length, now.texts.length);
  const name = old.key === now.key ? 1 : shareOf(old.pairs, now.pairs);
  if (name >= SAME_NAME) return name + share;
  return same >= LEAST_CELLS && share >= SAME_CELLS ? share : 0;
}

/** How many filled cells are the same: at the same position, or anywhere if a column was added or removed. */
function sameCells(old: readonly string[], now: readonly string[]): number {
  if (old.length === now.length) return old.filter((text, k) => text !== "" && text === now[k]).length;
  const left = [...now];
  return old.filter((text) => {
    const at = text === "" ? -1 : left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common++;
  return (2 * common) / (one.size + other.size || 1);
}

/** The matches with the highest total weight that keep the order. */
function bestMatches(n: number, m: number, weight: (i: number, j: number) => number): Match[] {
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const own = new Float64Array(n * m);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const here = weight(i, j);
      own[i * m + j] = here;
      const [below = 0, right = 0] = [best[(i + 1) * width + j], best[i * width + j + 1]];
      const both = here > 0 ? here + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(below, right, both);
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    const total = best[i * width + j] ?? 0;
    const here = own[i * m + j] ?? 0;
    if (here > 0 && total === here + (best[(i + 1) * width + j + 1] ?? 0)) matches.push([i++, j++]);
    else if (total === best[(i + 1) * width + j]) i++;
    else j++;
  }
  return matches;
}

/** A cell of either table, or of both. */
export type CellMatch = readonly [Range | null, Range | null];

/**
 * Returns a function that pairs the cells of two matched rows: by position if all rows of both tables are equally wide, otherwise by
 * columns, which are matched by the cells that are the same.
 */
export function columnMatches(
  olds: readonly CellRow[],
  news: readonly CellRow[],
  matches: readonly Match[],
): (old: CellRow, now: CellRow) => CellMatch[] {
  const [before, after] = [widthOf(olds), widthOf(news)];
  const columns = before === after ? null : columnsOf(olds, news, matches);
  return (old, now) => {
    const pairs = columns ?? Array.from({ length: before }, (_, k): Match => [k, k]);
    return [...pairs, [before, after] as const].flatMap(([i, j], k) => {
      const [lastOld, lastNew] = k === 0 ? [-1, -1] : (pairs[k - 1] ?? [-1, -1]);
      const alone = [
        ...old.cells.slice(lastOld + 1, i).map((cell): CellMatch => [cell, null]),
        ...now.cells.slice(lastNew + 1, j).map((cell): CellMatch => [null, cell]),
      ];
      const [was, is] = [old.cells[i] ?? null, now.cells[j] ?? null];
      return was || is ? [...alone, [was, is] as const] : alone;
    });
  };
}

const widthOf = (rows: readonly CellRow[]): number => rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/** Matches the columns of two tables if one is wider than the other. */
function columnsOf(olds: readonly CellRow[], news: readonly CellRow[], matches: readonly Match[]): Match[] {
  const rows = matches.map(([i, j]) => [olds[i]?.texts ?? [], news[j]?.texts ?? []] as const);
  return bestMatches(widthOf(olds), widthOf(news), (i, j) => {
    const same = rows.filter(([old, now]) => (old[i] ?? "") !== "" && old[i] === now[j]).length;
    // A column whose amounts all changed still follows the columns before it.
    return same + NEIGHBOURS;
  });
}

/** The weight of matching columns that have nothing in common: less than one cell that is the same. */
const NEIGHBOURS = 0.01;
