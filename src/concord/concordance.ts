/** The result of comparing the languages of one resolution: the type that its reports are made from. */
import type { LanguageCode, Range } from "../model/resolution.js";

/**
 * The kinds of difference between languages. Of whole passages: `missing`, `added` (in few languages only), `twice`, `order`, `label`. Of
 * what a passage says: `number`, `date`, `session`, `symbol`, `reference`, `opening` (the verb has a different force), `mark` (of a
 * footnote), `length` (far from usual between these languages). Compared with the older texts: `change` (not made in all languages) and
 * `translation` (reworded in one language while the others did not change).
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
 * How serious a difference is. `error`: the texts say different things; `warning`: a reader should check; `note`: worth knowing, but no
 * fault.
 *
 * @example SEVERITIES[0]; // => "error"
 */
export const SEVERITIES = ["error", "warning", "note"] as const;
/** One of `SEVERITIES`. */
export type Severity = (typeof SEVERITIES)[number];

/** What one language has at the place of a finding. */
export interface Value {
  /** Address of the passage in this language, or null if the language lacks it. */
  readonly id: string | null;
  /** The words that the finding is about, shortened to one line; empty if there are none. */
  readonly text: string;
  /** The ranges of those words in the passage. */
  readonly spans: readonly Range[];
}

/** What each language has at the place of a finding. */
export type Values = Readonly<Partial<Record<LanguageCode, Value>>>;

/** One difference between the languages. */
export interface ConcordFinding {
  /** Address of the passage in most languages. */
  readonly where: string;
  /** Address of the last passage, if the finding is about several in a row. */
  readonly to?: string | undefined;
  readonly kind: ConcordKind;
  /** The languages that differ from the majority; all of them if there is no majority. */
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

/** The languages of one resolution compared with each other. */
export interface Concordance {
  readonly symbol: string | null;
  /** Symbol of the earlier resolution whose changes were compared too, or null if there was none. */
  readonly earlier: string | null;
  readonly languages: readonly LanguageCode[];
  /** The passages of body and footnotes, in the order that most languages have. */
  readonly rows: readonly ConcordRow[];
  /** In the order of the rows. */
  readonly findings: readonly ConcordFinding[];
}
