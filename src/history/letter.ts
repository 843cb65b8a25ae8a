/** What stood to the letter in an older text of a series, wherever it stood: no comparison is needed to see that. */
import type { Range } from "../model/resolution.js";
import { clausesOf, sentencesOf } from "../words/clauses.js";
import { type Unit, unitsOf } from "../words/units.js";
import type { Aged } from "./ages.js";

/** Shorter clauses, such as "in this regard,", stand in many paragraphs that have nothing to do with each other. */
const CLAUSE_WORDS = 6;

/** The first text of a series in which each sentence and clause stands. */
export class FirstStood {
  readonly #first = new Map<string, number>();

  /**
   * Takes the sentences and clauses of a paragraph down, and makes none of them younger than the first text that has it.
   *
   * @param now the number of the text in the series; texts come in order, the oldest first
   */
  age({ text, ages }: Aged, now: number): void {
    for (const range of stretchesOf(text)) {
      const units = unitsOf(text.slice(range.start, range.end));
      if (units.length === 0) continue;
      const key = keyOf(units);
      const first = this.#first.get(key);
      if (first === undefined) this.#first.set(key, now);
      else for (let i = range.start; i < range.end; i++) ages[i] = Math.min(ages[i] ?? now, first);
    }
  }
}

/** A paragraph, its sentences, and their longer clauses. */
function stretchesOf(text: string): Range[] {
  const sentences = sentencesOf(text);
  const clauses = sentences.flatMap((s) => clausesOf(text, s).filter((c) => isLong(text, c)));
  return [{ start: 0, end: text.length }, ...sentences, ...clauses];
}

const isLong = (text: string, { start, end }: Range): boolean => unitsOf(text.slice(start, end)).length >= CLAUSE_WORDS;

/** One key for all ways of setting the same words. */
export const keyOf = (units: readonly Unit[]): string => units.map((u) => u.form).join(" ");
