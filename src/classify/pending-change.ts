/** A change that is being classified. Each row of the table takes the words that it explains out of the change and says what kind they are. */
import { memoize } from "../language/memoize.js";
import type { FindingKind, FindingRule, Side } from "../model/comparison.js";
import type { Lexicon } from "./lexicon.js";
import { type Change, coveredBy, isOf, type Line, places, SIDES } from "./line.js";

/** Positions of words on either side. */
export type Words = Readonly<Record<Side, readonly number[]>>;

/** What a row decided about some words of a change. */
export interface Claim {
  readonly kind: FindingKind;
  readonly rule: FindingRule;
  readonly words: Words;
}

export interface PendingChange {
  readonly change: Change;
  /** The content words that nothing has explained yet. */
  readonly left: Words;
  readonly claims: readonly Claim[];
  /** Why some words say the same; reported only if nothing else is found. */
  readonly same?: "same-words" | "variant" | "moved";
  /** The words of interchangeable wordings. */
  readonly synonyms?: Words;
}

/** What rows may use beyond the change itself. */
export interface KindContext {
  readonly lexicon: Lexicon;
  readonly lines: Readonly<Record<Side, Line>>;
  /** Which words follow one another in the whole texts. */
  readonly texts: Readonly<Record<Side, Neighbours>>;
  /** Years between the adoption of the two texts; 1 if unknown. */
  readonly years: number;
}

/** Whether two words are adjacent anywhere in a text, in any form. */
export type Neighbours = (first: string, second: string) => boolean;

export const countOf = ({ old, new: now }: Words): number => old.length + now.length;

export const NONE: Words = { old: [], new: [] };

/** Adds claims to the pending change; the words that they take are no longer left. */
export function claimed(
  pending: PendingChange,
  kinds: FindingKind | readonly FindingKind[],
  rule: FindingRule,
  left: Words,
  words = minus(pending.left, left),
): PendingChange {
  return { ...pending, left, claims: [...pending.claims, ...[kinds].flat().map((kind) => ({ kind, rule, words }))] };
}

/** The words of either side that pass a test. */
export const pick = (words: Words, test: (side: Side, at: number) => boolean): Words => ({
  old: words.old.filter((at) => test("old", at)),
  new: words.new.filter((at) => test("new", at)),
});

/** The words of either side that are not in another set. */
export const minus = (words: Words, others: Words): Words => pick(words, (side, at) => !others[side].includes(at));

/** The unexplained words outside words and phrases of some classes. */
export function besides(
  { change, left }: Pick<PendingChange, "change" | "left">,
  classes: Parameters<typeof coveredBy>[1],
): Words {
  const covered = { old: coveredBy(change.old, classes), new: coveredBy(change.new, classes) };
  return pick(left, (side, at) => !covered[side].has(at));
}

/** The words of a change without punctuation. */
export const spoken = ({ line, from, to }: Change[Side]): number[] =>
  places({ from, to }).filter((at) => line.sorts[at] !== "mark");

/** Whether a word or punctuation mark adds one more element to a list: a comma, or a word such as "and". */
export const joins = (line: Line, at: number | undefined): boolean =>
  at !== undefined && (COMMAS.includes(line.tokens[at]?.text ?? "") || isOf(line, at, "joining"));

const COMMAS: readonly string[] = [",", "，", "、", "،"];

/** The words inside quotation marks or Chinese title marks. */
export const quotedIn = memoize(({ tokens }: Line): ReadonlySet<number> => {
  let open = false;
  const quoted = new Set<number>();
  tokens.forEach(({ text }, at) => {
    if (EITHER.test(text)) open = !open;
    else if (OPENS.test(text)) open = true;
    else if (CLOSES.test(text)) open = false;
    else if (open) quoted.add(at);
  });
  return quoted;
});

/** Quotation marks; a curled one opens in one language and closes in another. */
const OPENS = /^[«„「『《]$/;
const CLOSES = /^[»」』》]$/;
const EITHER = /^[“”"]$/;

/** The only side that has words left; null if both have or neither has. */
export const lone = ({ left }: Pick<PendingChange, "left">): Side | null => {
  const [side, other] = SIDES.filter((s) => left[s].length > 0);
  return other === undefined ? (side ?? null) : null;
};
