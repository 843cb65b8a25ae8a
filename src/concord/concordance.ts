/** The result of comparing the languages of one resolution: the type that its reports are made from. */
import type { LanguageCode, Range } from "../model/resolution.js";

/**
 * What the languages do not say alike. Of whole passages: `missing`, `added` (in few languages only), `twice`, `order`,
 * `label`; of what one says: `number`, `date`, `session`, `symbol`, `reference`, `opening` (its verb has another force),
 * `mark` (of a footnote), `length` (far from what is usual between these languages); against the older texts: `change`
 * (not made in all languages) and `translation` (words revised where the other languages stayed as they were).
 *
 * @example CONCORD_KINDS.includes("number"); // => true
 */
export const CONCORD_KINDS = [
  "missing",
  "added",
  "twice",
  "order",
  "number",
  "date",
  "session",
  "symbol",
  "reference",
  "opening",
  "label",
  "mark",
  "length",
  "change",
  "translation",
] as const;
/** One of `CONCORD_KINDS`. */
export type ConcordKind = (typeof CONCORD_KINDS)[number];

/**
 * `error`: the texts say different things; `warning`: a reader should look; `note`: worth knowing, no fault.
 *
 * @example SEVERITIES[0]; // => "error"
 */
export const SEVERITIES = ["error", "warning", "note"] as const;
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number];

/** What one language has at the place of a finding. */
export interface Value {
  /** Address of the passage in this language, or null where it has none. */
  readonly id: string | null;
  /** The words that it is about, cut to what a line holds; empty where it has none. */
  readonly text: string;
  /** Where they stand in the passage. */
  readonly spans: readonly Range[];
}

/** What each language has at the place of a finding. */
export type Values = Readonly<Partial<Record<LanguageCode, Value>>>;

/** One thing that the languages do not say alike. */
export interface ConcordFinding {
  /** Address of the passage in most languages. */
  readonly where: string;
  /** Address of the last passage, where a run of them is missing or stands alone. */
  readonly to?: string | undefined;
  readonly kind: ConcordKind;
  /** The languages that stand alone; all of them where there is no majority. */
  readonly languages: readonly LanguageCode[];
  readonly values: Values;
  readonly severity: Severity;
}

/** One passage in all languages. */
export interface ConcordRow {
  readonly where: string;
  /** Its address in each language that has it. */
  readonly ids: Readonly<Partial<Record<LanguageCode, string>>>;
}

/** The languages of one resolution held against each other. */
export interface Concordance {
  readonly symbol: string | null;
  /** Symbol of the earlier resolution that changes are told against, or null where none was at hand. */
  readonly earlier: string | null;
  readonly languages: readonly LanguageCode[];
  /** Body and footnotes, in the order of most languages. */
  readonly rows: readonly ConcordRow[];
  /** In the order of the rows. */
  readonly findings: readonly ConcordFinding[];
}
