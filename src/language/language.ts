/** Everything the program knows about one official language. This is data only; the code that reads it knows no language. */
import type { LanguageCode } from "../model/resolution.js";
import type { CitationRules } from "./citation-rules.js";
import type { KindRules } from "./kind-rules.js";
import type { StructureRules } from "./structure-rules.js";
import type { WordingRules } from "./wording-rules.js";

export interface Language {
  readonly code: LanguageCode;
  /** The name in English, for messages. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** Whether words are separated by spaces; if not, phrases are looked up letter by letter. */
  readonly spaced: boolean;
  /** The names of the twelve months, January first; each may have several spellings, the usual one first. */
  readonly months: readonly (readonly string[])[];
  /** The order and connecting words of a full date, as a pattern with `{d}`, `{m}` and `{y}`. */
  readonly date: string;
  /** How the parts of a resolution are recognised if the form does not state them. */
  readonly structure: StructureRules;
  /** Opening phrases, numbers and function words. */
  readonly wording: WordingRules;
  /** What the words of a change reveal about its kind. */
  readonly kinds: KindRules;
  /** How other resolutions are cited. */
  readonly citations: CitationRules;
}
