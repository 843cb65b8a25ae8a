/** What the words of a language reveal about a change: the shape of the data in `wording/`. */

/**
 * Wordings of one word or phrase, separated by `|`. A wording after `+` repeats the same ("reaffirming" beside "affirming"), so going from
 * one to the other is a mark of repetition and not a different verb.
 */
export type Writings = string;

/**
 * Scales of force. `notice` takes up a matter without judging it; it is the zero point of `emphasis`, `approval` and `concern`. That "takes
 * note" and "notes" are neutral is General Assembly decision 55/488; all other force is our judgement.
 */
export type Scale = "notice" | "emphasis" | "approval" | "concern" | "call" | "act";

/** What opening phrases are made of. */
export interface OpeningRules {
  /** Verbs, in the forms that preambular and operative paragraphs use: by scale, then by force, the weakest first. */
  readonly verbs: Readonly<Record<Scale, readonly (readonly Writings[])[]>>;
  /** Phrases of manner that put a verb on a scale ("with concern"), by force, the weakest first; `=` joins equivalent ones. */
  readonly manners: Readonly<Record<"approval" | "concern", readonly Writings[]>>;
  /** Where manners and intensifiers may be: on both sides of the verb, or only before it. */
  readonly beside: "around" | "before";
  /** Intensifiers: "strongly"; `=` joins equivalent ones. */
  readonly intensifiers: Writings;
  /** Verbs that need a noun to have a meaning: "expresses" its concern. */
  readonly carriers: Writings;
  /** Connectors: "also", "once again", "reiterates its". */
  readonly connectors: Writings;
  /** Words that join two verbs: "and"; one that ends in `-` is written together with what follows. */
  readonly joins: Writings;
  /** Words with no weight of their own inside an opening phrase: "its". */
  readonly particles: Writings;
  /** Words that begin a paragraph wherever they begin a line, so that the verb behind them is known in either gender. */
  readonly begins?: Writings;
  /**
   * How those forms change if the body that speaks has the other grammatical gender, as Arabic verbs and pronouns do: patterns and their
   * replacements, applied in order; each list makes one further form.
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
  /** Parts that make a numeral ordinal, in the same notation. */
  readonly ordinals: string;
  /** The endings of stems, as a pattern; empty if there are no stems. */
  readonly endings: string;
  /** What may be between the parts of one numeral, as a pattern. */
  readonly joiner: string;
  /** A letter written together with the next part of a numeral (Arabic "and"), or an empty string. */
  readonly attached: string;
  /** What makes digits an ordinal, before them and after them, as patterns; empty if there is nothing. */
  readonly ordinalBefore: string;
  readonly ordinalAfter: string;
  /** In a language without spaces, what must follow a cardinal in words for it to count, as a pattern; otherwise empty. */
  readonly counted: string;
}

/** Data for comparing words. */
export interface TokenRules {
  /** Words with little meaning of their own: articles, prepositions, conjunctions. */
  readonly light: Writings;
  /** Those of them that belong to the words before them; the others lead to what follows. */
  readonly closing: Writings;
  /** Other words that lead to what follows: prepositions such as "before" and "throughout"; no excerpt ends with one. */
  readonly leading: Writings;
  /** Dates that are kept whole, as patterns; `{d}` stands for a day, `{m}` for a month's name, `{y}` for a year. */
  readonly dates: readonly string[];
  /**
   * What is kept whole, as patterns: references to paragraphs, numbers with their units. `{n}` stands for a number in
   * digits, `{h}` for one in Chinese characters.
   */
  readonly whole: readonly string[];
  /** Words that turn an ordinal beside them into a session: "session", and words that may come between: "special". */
  readonly session: { readonly nouns: Writings; readonly between: Writings };
  /** Names that the Chinese segmenter would cut up; empty in other languages. */
  readonly names: Writings;
  /** Elided words that end with an apostrophe and count as separate words (French `l’`). */
  readonly elisions: Writings;
}

export interface WordingRules {
  readonly openings: OpeningRules;
  readonly numerals: NumeralRules;
  readonly tokens: TokenRules;
}
