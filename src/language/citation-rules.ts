/** How a language cites resolutions and decisions of United Nations bodies: the shape of that data. */
import type { Body } from "../model/symbol.js";

/**
 * Sources of regular expressions, compiled with the flags `iu`; an apostrophe also matches a curly one. Letters are written as ranges,
 * because compiling a pattern with `\p{L}` takes as long as reading ten paragraphs.
 */
export type Patterns = readonly string[];

export interface CitationRules {
  /** Words for a resolution, in all their forms. */
  readonly resolution: Patterns;
  /** Words for a decision. */
  readonly decision: Patterns;
  /** Whether date and body come before the number and the word for resolution after it, as in Chinese. */
  readonly wordFollows: boolean;
  /** Names of the bodies whose resolutions are cited. If one name begins like another, the longer one comes first. */
  readonly bodies: Readonly<Partial<Record<Exclude<Body, "unknown">, Patterns>>>;
  /** Words for a council that was named before; only the number shows which one it is. */
  readonly council: Patterns;
  /** Words that join the members of a list. */
  readonly and: Patterns;
  /** The letters of resolutions such as 56/24 V, if the language writes its own. */
  readonly letters: Readonly<Record<string, string>>;
  /** Abbreviations before the number of a session, if the language has its own; "" for a regular session. */
  readonly sessions: Readonly<Record<string, "" | "S-" | "ES-">>;
  /** Opening phrases of paragraphs that recall, which is where the predecessor is cited. */
  readonly recalling: Patterns;
  /** "all its previous resolutions on": names the series that the text continues. */
  readonly series: Patterns;
  /** "the most recent of which": states which resolution was the last one. */
  readonly latest: Patterns;
  /** The beginnings of words for the agenda of a coming session. */
  readonly agenda: Patterns;
  /** "entitled": the quotation that follows is a title. */
  readonly entitled: Patterns;
}
