/** Compares tables row by row and cell by cell, so that no mark crosses from one cell into another. */
import { Budget } from "../model/budget.js";
import type { Segment, Side, Span } from "../model/comparison.js";
import { coarse } from "../model/quality.js";
import type { Range } from "../model/resolution.js";
import { tableRows } from "../model/table.js";
import { type CellMatch, type CellRow, columnMatches, rowMatches } from "./table-rows.js";
import { type WordChanges, type Worded, type WordOptions, words } from "./words.js";

/**
 * Compares a table with what became of it. Rows are matched by their first cells and by their content, the cells of two matched rows by
 * column, and then the words of each pair of cells are compared.
 *
 * @returns segments that cover both tables to the letter, split at every border between cells
 * @example
 * tableWords({ id: "TB1", text: "State | Share ¦ Peru | 0.2" }, { id: "TB1", text: "State | Share ¦ Peru | 0.3" }, { language })
 * // same "State", " | ", "Share", " ¦ ", "Peru", " | "; deleted "0.2", inserted "0.3"
 */
export function tableWords(old: Worded, now: Worded, options: WordOptions): WordChanges {
  const { budget = new Budget() } = options;
  const sides = { old: rowsOf(old.text), new: rowsOf(now.text) };
  const matches = rowMatches(sides.old, sides.new, budget);
  const columns = columnMatches(sides.old, sides.new, matches);
  const writer = new Writer(old, now, options);
  const at = { old: 0, new: 0 };
  for (const [i, j] of [...matches, [sides.old.length, sides.new.length] as const]) {
    for (; at.old < i; at.old++) for (const cell of sides.old[at.old]?.cells ?? []) writer.alone(cell, null);
    for (; at.new < j; at.new++) for (const cell of sides.new[at.new]?.cells ?? []) writer.alone(null, cell);
    const [before, after] = [sides.old[i], sides.new[j]];
    if (before && after) writer.row(columns(before, after));
    at.old++;
    at.new++;
  }
  return { segments: writer.segments, quality: writer.isCoarse ? coarse("little-in-common") : { level: "exact" } };
}

const rowsOf = (text: string): CellRow[] =>
  tableRows(text).map((cells) => ({ cells, texts: cells.map(({ start, end }) => text.slice(start, end)) }));

/** Writes the segments of two tables cell by cell, in order. */
class Writer {
  readonly segments: Segment[] = [];
  isCoarse = false;
  readonly #old: Worded;
  readonly #new: Worded;
  readonly #options: WordOptions;
  /** How far both texts have been written. */
  #at = { old: 0, new: 0 };

  constructor(old: Worded, now: Worded, options: WordOptions) {
    this.#old = old;
    this.#new = now;
    this.#options = options;
  }

  /** Writes the next cell of one table alone, with the border before it. */
  alone(old: Range | null, now: Range | null): void {
    const from = this.#at;
    this.#at = { old: old?.end ?? from.old, new: now?.end ?? from.new };
    this.#replace({ start: from.old, end: this.#at.old }, { start: from.new, end: this.#at.new });
  }

  /** Writes the next cells of two matched rows, with the borders before them. */
  row(cells: readonly CellMatch[]): void {
    const first = (side: 0 | 1): Range | null => cells.find((cell) => cell[side] !== null)?.[side] ?? null;
    // The border of the row comes first, even if the cell after it was added or removed.
    this.#border(first(0), first(1));
    for (const [old, now] of cells) {
      if (!old || !now) {
        this.alone(old, now);
        continue;
      }
      this.#border(old, now);
      this.#compare(old, now);
      this.#at = { old: old.end, new: now.end };
    }
  }

  /** The borders before two cells. */
  #border(old: Range | null, now: Range | null): void {
    const before = { start: this.#at.old, end: old?.start ?? this.#at.old };
    const after = { start: this.#at.new, end: now?.start ?? this.#at.new };
    this.#at = { old: before.end, new: after.end };
    const sign = (text: string, { start, end }: Range): string => text.slice(start, end).trim();
    // An empty cell has one space less next to its border.
    if (sign(this.#old.text, before) === sign(this.#new.text, after)) this.#keep(before, after);
    else this.#replace(before, after);
  }

  #compare(old: Range, now: Range): void {
    const [before, after] = [this.#old.text.slice(old.start, old.end), this.#new.text.slice(now.start, now.end)];
    if (before === after) {
      this.#keep(old, now);
      return;
    }
    const found = words([{ ...this.#old, text: before }], [{ ...this.#new, text: after }], this.#options);
    if (found.quality.level === "coarse") this.isCoarse = true;
    for (const { old: was, new: is } of found.segments) {
      if (was && is) this.#keep(shifted(was, old.start), shifted(is, now.start));
      else this.#replace(was && shifted(was, old.start), is && shifted(is, now.start));
    }
  }

  #keep(old: Range, now: Range): void {
    const last = this.segments.at(-1);
    if (old.start === old.end && now.start === now.end) return;
    if (last?.kind === "same") {
      const [was, is] = [last.old, last.new];
      this.segments[this.segments.length - 1] = {
        ...last,
        old: { ...was, end: old.end },
        new: { ...is, end: now.end },
      };
    } else this.segments.push({ kind: "same", old: this.#span("old", old), new: this.#span("new", now) });
  }

  #replace(old: Range | null, now: Range | null): void {
    if (old && old.start < old.end) this.#mark({ kind: "deleted", old: this.#span("old", old), new: null });
    if (now && now.start < now.end) this.#mark({ kind: "inserted", old: null, new: this.#span("new", now) });
  }

  /** Adds text that only one side has; if the previous segment is of the same kind, the two are merged. */
  #mark(segment: Exclude<Segment, { readonly kind: "same" }>): void {
    const last = this.segments.at(-1);
    if (last?.kind === "deleted" && segment.kind === "deleted")
      this.segments[this.segments.length - 1] = { ...segment, old: { ...segment.old, start: last.old.start } };
    else if (last?.kind === "inserted" && segment.kind === "inserted")
      this.segments[this.segments.length - 1] = { ...segment, new: { ...segment.new, start: last.new.start } };
    else this.segments.push(segment);
  }

  #span(side: Side, { start, end }: Range): Span {
    return { paragraph: (side === "old" ? this.#old : this.#new).id, start, end };
  }
}

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });
