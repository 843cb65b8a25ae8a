/** What a language's words tell about the kind of a change: the shape of the data in `kinds/`. */
import type { Writings } from "./wording-rules.js";

/** Words and phrases, on as many lines as they need. */
export type WordList = readonly Writings[];

/**
 * All lists are of words or phrases in lower case; one that ends in `*` stands for all words that begin so. Words that
 * are written together with a preposition or an article (Arabic) are looked up without it too.
 */
export interface KindRules {
  /** Nouns of paragraphs in references to them. */
  readonly paragraph: WordList;
  /** What makes a reference to a paragraph one to this very text: "above", "of the present resolution". */
  readonly here: WordList;
  /** Nouns of documents that come out again with another year. */
  readonly document: WordList;
  /** Nouns of documents and what goes with a citation: "resolution", "report", "entitled", "of". */
  readonly reference: WordList;
  /** What leads to the source of a statement: "according to". */
  readonly source: WordList;
  /** Nouns of what comes again: sessions, conferences, meetings, anniversaries, periods. */
  readonly meeting: WordList;
  /** Nouns of meetings of people alone. */
  readonly gathering: WordList;
  /** What tells when and where a meeting is: "held", "convened", "in", "part". */
  readonly held: WordList;
  /** What happens to a text, and what places it before or after an occasion: another one is more than another date. */
  readonly event: WordList;
  /** What makes a year a target: "by", "until". */
  readonly deadline: WordList;
  /** Nouns behind which a number is a name and no amount: "article 15", "Goal 6". */
  readonly numbered: WordList;
  /** shall, should, must, may, can. */
  readonly modal: WordList;
  /** Words that turn a meaning round or bound it: "not", "only", "or". */
  readonly weighty: WordList;
  /** Limiting and enabling phrases and adjectives. */
  readonly qualifier: WordList;
  /** Who acts, is addressed or is concerned. */
  readonly actor: WordList;
  /** Words that say which actors, and nouns that name one only beside another word: "regional", "developing", "fund". */
  readonly attribute: WordList;
  /** Nouns by which years are counted. */
  readonly years: WordList;
  /** Measures, and words of count: "per cent", "half", "number of". */
  readonly measure: WordList;
  /** What stands for a noun that was named: "it", "its", "theirs", or (Chinese) before a verb whose object was named. */
  readonly pronoun: WordList;
  /** Words that put one more element beside others: "and", "or". */
  readonly joining: WordList;
  /** What points to a noun that was named: "this", "such", "the said". */
  readonly demonstrative: WordList;
  /** Letters at the end of a word that are a pronoun (Arabic); empty where pronouns are words. */
  readonly suffixed: Writings;
  /** Which words of a name are written with a capital: all that weigh, the first alone, or (scripts without capitals) none. */
  readonly capitals: "all" | "first" | "none";
  /** A small word that is cut together with the character before it now and then (Chinese); empty elsewhere. */
  readonly clinging: string;
  /** Words that come and go without a change of meaning: pronouns, "therefore", "the fact that". */
  readonly idle: WordList;
  /**
   * Wordings that writers and translators use for one another, joined by `=`, a group a line: "regarding=in relation to".
   * Every word of a wording may be a stem, and a wording may stand in several groups.
   */
  readonly variants: WordList;
  /** Letters that are written together with a word and say little of it (Arabic "and", "the"), the longest first. */
  readonly prefixes: Writings;
  /** Letters at the beginning of verbs that tell who acts and when, the longest first; empty where the end of the verb tells. */
  readonly persons: Writings;
  /** Nouns of action, as patterns, and the verb without its person that each comes from. */
  readonly actions: readonly (readonly [RegExp, string])[];
  /** Letters at the end of words that only inflect them, the longest first; what is left must be three letters long. */
  readonly endings: Writings;
}
