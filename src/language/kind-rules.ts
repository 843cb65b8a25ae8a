/** What a language's words tell about the kind of a change: the shape of the data in `kinds/`. */
import type { Writings } from "./wording-rules.js";

/**
 * All lists are of words or phrases in lower case; one that ends in `*` stands for all words that begin so. Words that
 * are written together with a preposition or an article (Arabic) are looked up without it too.
 */
export interface KindRules {
  /** Nouns of paragraphs in references to them. */
  readonly paragraph: Writings;
  /** What makes a reference to a paragraph one to this very text: "above", "of the present resolution". */
  readonly here: Writings;
  /** Nouns of documents that come out again with another year. */
  readonly document: Writings;
  /** Nouns of documents and what goes with a citation: "resolution", "report", "entitled", "of". */
  readonly reference: Writings;
  /** Nouns of what comes again: sessions, conferences, meetings, anniversaries, periods. */
  readonly meeting: Writings;
  /** Nouns of meetings of people alone. */
  readonly gathering: Writings;
  /** What tells when and where a meeting is: "held", "convened", "in", "part". */
  readonly held: Writings;
  /** What makes a year a target: "by", "until". */
  readonly deadline: Writings;
  /** shall, should, must, may, can. */
  readonly modal: Writings;
  /** Words that turn a meaning round or bound it: "not", "only", "or". */
  readonly weighty: Writings;
  /** Limiting and enabling phrases and adjectives. */
  readonly qualifier: Writings;
  /** Who acts, is addressed or is concerned. */
  readonly actor: Writings;
  /** Words that say which actors, and nouns that name one only beside another word: "regional", "developing", "fund". */
  readonly attribute: Writings;
  /** Measures, and words of count: "per cent", "half", "number of". */
  readonly measure: Writings;
  /** Words that come and go without a change of meaning: pronouns, "therefore", "the fact that". */
  readonly idle: Writings;
  /** Wordings that writers and translators use for one another, joined by `=` in groups: "regarding=in relation to". */
  readonly variants: Writings;
  /** Letters that are written together with a word and say little of it (Arabic "and", "the"), the longest first. */
  readonly prefixes: Writings;
  /** Letters at the beginning of verbs that tell who acts; empty where the end of the verb tells. */
  readonly persons: Writings;
  /** Letters at the end of words that only inflect them, the longest first; what is left must be three letters long. */
  readonly endings: Writings;
}
