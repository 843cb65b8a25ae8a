/** What kinds of change the words of a language make: the shapes of the data in `wording/`. */

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
  /** Phrases of manner that put a verb on a scale ("with concern"), by force, the weakest first. */
  readonly manners: Readonly<Record<"approval" | "concern", readonly Writings[]>>;
  /** Words that strengthen what they stand with: "strongly". */
  readonly intensifiers: Writings;
  /** Verbs that need a noun to mean something: "expresses" its concern. */
  readonly carriers: Writings;
  /** Marks of addition and repetition: "also", "once again", "reiterates its". */
  readonly connectors: Writings;
  /** Words that join two verbs: "and"; one ending in `-` is written together with what follows. */
  readonly joins: Writings;
  /** Words with no weight of their own inside an opening phrase: "its". */
  readonly particles: Writings;
}

export interface WordingRules {
  readonly openings: OpeningRules;
}
