/** What the words of a language reveal about a change: the shape of the data in `wording/`. */

/**
 * Writings of one word or phrase, divided by `|`. A writing after `+` says the same again ("reaffirming" beside
 * "affirming"), so that going from one to the other is a mark of repetition and not another verb.
 */
export type Writings = string;

/**
 * Scales of force. `notice` takes up a matter and says nothing of it: it is the zero of `emphasis`, `approval` and
 * `concern`. That "takes note" and "notes" are neutral is General Assembly decision 55/488; all other force is our
 * judgement.
 */
export type Scale = "notice" | "emphasis" | "approval" | "concern" | "call" | "act";

/** What opening phrases are made of. */
export interface OpeningRules {
  /** Verbs, in the forms that preambular and operative paragraphs print: by scale, then by force, the weakest first. */
  readonly verbs: Readonly<Record<Scale, readonly (readonly Writings[])[]>>;
  /** Phrases of manner that put a verb on a scale ("with concern"), by force, the weakest first; `=` joins those that say the same. */
  readonly manners: Readonly<Record<"approval" | "concern", readonly Writings[]>>;
  /** Where manners and words that strengthen stand: on both sides of the verb, or before it only. */
  readonly beside: "around" | "before";
  /** Words that strengthen what they stand with: "strongly"; `=` joins those that say the same. */
  readonly intensifiers: Writings;
  /** Verbs that need a noun to mean something: "expresses" its concern. */
  readonly carriers: Writings;
  /** Marks of addition and repetition: "also", "once again", "reiterates its". */
  readonly connectors: Writings;
  /** Words that join two verbs: "and"; one ending in `-` is written together with what follows. */
  readonly joins: Writings;
  /** Words with no weight of their own inside an opening phrase: "its". */
  readonly particles: Writings;
  /** Words that begin a paragraph wherever they begin a line, so that the verb behind them is known in either gender. */
  readonly begins?: Writings;
  /**
   * How those forms read where the body that speaks is of the other gender, as Arabic verbs and pronouns do: patterns and what takes the
   * place of what they match, one after the other; each list makes one further form.
   */
  readonly otherGender?: readonly (readonly (readonly [pattern: string, instead: string])[])[];
}

/** Numbers in words and digits. */
export interface NumeralRules {
  /**
   * Parts of numerals with their values, `seventy:70|five:5`. A part that ends in `*` is a stem that takes `endings`;
   * a value after `x` multiplies what stands before it (`hundred:x100`).
   */
  readonly cardinals: string;
  /** Parts that make a numeral ordinal, in the same writing. */
  readonly ordinals: string;
  /** The endings that stems take, as a pattern; empty where there are no stems. */
  readonly endings: string;
  /** What stands between the parts of one numeral, as a pattern. */
  readonly joiner: string;
  /** A letter written together with the next part of a numeral (Arabic "and"), or the empty string. */
  readonly attached: string;
  /** What makes digits an ordinal: before them and after them, as patterns; empty where nothing does. */
  readonly ordinalBefore: string;
  readonly ordinalAfter: string;
  /** In a language without spaces, what must follow a cardinal in words for it to count, as a pattern; else empty. */
  readonly counted: string;
}

/** What the comparison of words goes by. */
export interface TokenRules {
  /** Words that carry little meaning by themselves: articles, prepositions, conjunctions. */
  readonly light: Writings;
  /** Those of them that end what stands before them; the others lead over to what comes next. */
  readonly closing: Writings;
  /** Other words that lead over, in full: prepositions such as "before" and "throughout"; no excerpt ends with one. */
  readonly leading: Writings;
  /** Dates that are kept whole, as patterns; `{d}` stands for a day, `{m}` for a month's name, `{y}` for a year. */
  readonly dates: readonly string[];
  /**
   * What is kept whole, as patterns: references to paragraphs, numbers with their units. `{n}` stands for a number in
   * digits, `{h}` for one in Chinese characters.
   */
  readonly whole: readonly string[];
  /** Words that make a session of an ordinal beside them: "session", and those that may stand between: "special". */
  readonly session: { readonly nouns: Writings; readonly between: Writings };
  /** Names that the segmenter of Chinese cuts in pieces; empty in other languages. */
  readonly names: Writings;
  /** Letters that end with an apostrophe and belong to the next word as a word of their own (French `l’`). */
  readonly elisions: Writings;
}

export interface WordingRules {
  readonly openings: OpeningRules;
  readonly numerals: NumeralRules;
  readonly tokens: TokenRules;
}
