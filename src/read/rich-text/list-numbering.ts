/** Computes the numbers and labels of automatically numbered lists, rendered as a reader sees them. */
import { formatNumber } from "./number-format.js";

/** Counts the paragraphs of a document, in order. */
export interface Numbering {
  /** The label of the next paragraph of this list and level (from 0): `5.`, `(a)`; empty for a list or level without numbers. */
  next(list: string, level: number): string;
}

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  /** Name of the number format, as `formatNumber` knows it, or `bullet` or `none`. */
  readonly format: string;
  /** `%1.%2`, in which `%n` represents the number of level n, counted from 1. */
  readonly text: string;
  /** Whether higher levels are shown in decimal whatever their own format is. */
  readonly legal: boolean;
  /** The level, counted from 1, whose numbers restart this one; 0 for none, null for any higher level. */
  readonly restartAfter: number | null;
}

/** A list of a document. */
export interface List {
  /** Lists that share a definition share its counters. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels whose numbers restart at the given number when this list first reaches them. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Word and similar programs have nine levels; a file may name any number, which no list uses. */
const LEVELS = 9;

/** Starts counting. */
export function numbering(lists: ReadonlyMap<string, List>): Numbering {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(id, level) {
      const list = lists.get(id);
      const own = list?.levels.get(level);
      // A damaged file may name any level.
      if (!list || !own || !(level >= 0 && level < LEVELS)) return "";
      const counts = counters.get(list.definition) ?? new Array<number | undefined>(LEVELS).fill(undefined);
      counters.set(list.definition, counts);
      const restart = list.restarts.get(level);
      const first = restart !== undefined && !begun.has(`${id} ${level}`);
      begun.add(`${id} ${level}`);
      const count = counts[level];
      counts[level] = first ? restart : count === undefined ? own.start : count + 1;
      for (let below = level + 1; below < LEVELS; below++) {
        const after = list.levels.get(below)?.restartAfter ?? null;
        if (after === null || level < after) counts[below] = undefined;
      }
      return render(own, list, counts);
    },
  };
}

function render(own: ListLevel, list: List, counts: readonly (number | undefined)[]): string {
  if (own.format === "bullet") return "•";
  if (own.format === "none") return "";
  return own.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const of = list.levels.get(level);
      const format = own.legal && of !== own ? "decimal" : (of?.format ?? "decimal");
      return formatNumber(counts[level] ?? of?.start ?? 1, format);
    })
    .trim();
}
