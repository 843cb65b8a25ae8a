/** How a language cites resolutions and decisions of United Nations bodies: the shape of that data. */
import type { Body } from "../model/symbol.js";

/**
 * Sources of regular expressions, read with the flags `iu`; an apostrophe in them stands for the curly one too. Letters are
 * given as ranges: to make a pattern with `\p{L}` takes as long as to read ten paragraphs.
 */
export type Patterns = readonly string[];

export interface CitationRules {
  /** Words for a resolution, in all their forms. */
  readonly resolution: Patterns;
  /** Words for a decision. */
  readonly decision: Patterns;
  /** Whether date and body stand before the number and the word after it, as in Chinese. */
  readonly wordFollows: boolean;
  /** Names of the bodies whose resolutions are cited; of two that begin alike the longer one first. */
  readonly bodies: Readonly<Partial<Record<Exclude<Body, "unknown">, Patterns>>>;
  /** Words for a council already named: whose, only the number tells. */
  readonly council: Patterns;
  /** Words that join the members of a list. */
  readonly and: Patterns;
  /** Letters of resolutions such as 56/24 V, where the language writes its own. */
  readonly letters: Readonly<Record<string, string>>;
  /** Abbreviations before the number of a session, where the language has its own; "" for a regular session. */
  readonly sessions: Readonly<Record<string, "" | "S-" | "ES-">>;
  /** Opening phrases that recall: where the predecessor is cited. */
  readonly recalling: Patterns;
  /** "all its previous resolutions on": the series that the text continues. */
  readonly series: Patterns;
  /** "the most recent of which": says outright which the last one was. */
  readonly latest: Patterns;
  /** Beginnings of words for the agenda of a coming session. */
  readonly agenda: Patterns;
  /** "entitled": what follows in quotation marks is a title. */
  readonly entitled: Patterns;
}
