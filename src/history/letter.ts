/** Finds sentences that occur word for word in an older text of the series, wherever in it they are; this needs no comparison. */
import type { Range } from "../model/resolution.js";
import { clausesOf, sentencesOf } from "../words/clauses.js";
import { type Unit, unitsOf } from "../words/units.js";
import type { Aged } from "./ages.js";

/** The fewest words of a clause: shorter ones, such as "in this regard,", occur in many unrelated paragraphs. */
const CLAUSE_WORDS = 6;

/** Remembers the first text of a series that contains each sentence and clause. */
export class FirstStood {
  readonly #first = new Map<string, number>();
  /** The stretches of each paragraph seen so far; most recur word for word in the next text. */
  readonly #stretches = new Map<string, readonly Stretch[]>();

  /**
   * Records the sentences and clauses of a paragraph, and makes none of its words younger than the first text that has them.
   *
   * @param now the number of the text in the series; texts come in order, the oldest first
   */
  age({ text, ages }: Aged, now: number): void {
    const stretches = this.#stretches.get(text) ?? stretchesOf(text);
    this.#stretches.set(text, stretches);
    for (const { start, end, key } of stretches) {
      const first = this.#first.get(key);
      if (first === undefined) this.#first.set(key, now);
      else for (let i = start; i < end; i++) ages[i] = Math.min(ages[i] ?? now, first);
    }
  }
}

/** A stretch of a text, with a key for its words. */
interface Stretch extends Range {
  readonly key: string;
}

/** A number or letter at the beginning of a text, which some files have there and not separately: "a) ", "1. ", "（一）". */
const LABEL = /^[(（]?[^\s.,;:()（）]{1,4}(?:[)）]\s*|\.\s+)/u;

/** A paragraph, its sentences and their longer clauses, leaving out those without a word. */
function stretchesOf(text: string): Stretch[] {
  const units = unitsOf(text);
  const within = ({ start, end }: Range): Unit[] => units.filter((u) => u.start >= start && u.end <= end);
  const whole = { start: LABEL.exec(text)?.[0].length ?? 0, end: text.length };
  const sentences = sentencesOf(text, whole);
  const clauses = sentences
    .flatMap((sentence) => clausesOf(text, sentence))
    .filter((clause) => within(clause).length >= CLAUSE_WORDS);
  return [whole, ...sentences, ...clauses].flatMap((range) => {
    const words = within(range);
    return words.length > 0 ? [{ ...range, key: keyOf(words) }] : [];
  });
}

/** One key for all typographic variants of the same words. */
export const keyOf = (units: readonly Unit[]): string => units.map((u) => u.form).join(" ");
