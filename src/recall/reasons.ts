/** The reasons for choosing a predecessor: a code and data for each, and one sentence in English. */
import { fill } from "../model/fill.js";

/** The reasons in English, with data in braces, as they follow the symbol in a sentence. Reports have them in all languages. */
const REASONS = {
  cited: "is cited in {place}",
  elsewhere: " and in {n} other places",
  latest: " as the most recent one",
  recent: " among the most recent ones",
  "same-title": "bears the same title",
  "near-title": "bears nearly the same title",
  wording: "shares {n} % of its wording",
  "not-cited": ", though the text does not cite it",
  "recalls-other": "; the text itself recalls {symbol}, which is not at hand",
  unconfirmed: "; no text at hand confirms it",
} as const;

/** Stable name of a reason. */
export type ReasonCode = keyof typeof REASONS;

/** One reason. */
export interface Reason {
  readonly code: ReasonCode;
  /** The values in the sentence. */
  readonly data: Readonly<Record<string, string | number>>;
}

export const reason = (code: ReasonCode, data: Reason["data"] = {}): Reason => ({ code, data });

/**
 * The reasons in one English sentence.
 *
 * @example sentenceOf("A/RES/63/72", [reason("cited", { place: "PP1" }), reason("wording", { n: 84 })])
 * // "A/RES/63/72 is cited in PP1 and shares 84 % of its wording."
 */
export function sentenceOf(symbol: string, reasons: readonly Reason[]): string {
  const clauses: string[] = [];
  let rest = "";
  for (const { code, data } of reasons) {
    const said = fill(REASONS[code], data);
    if (/^[,;]/.test(said)) rest += said;
    else if (said.startsWith(" ")) clauses[clauses.length - 1] += said;
    else clauses.push(said);
  }
  const last = clauses.pop() ?? "is cited";
  return `${symbol} ${clauses.length === 0 ? last : `${clauses.join(", ")} and ${last}`}${rest}.`;
}
