/** What a language's words reveal about the kind of a change: the shape of the data in `kinds/`. */
import type { Writings } from "./wording-rules.js";

export interface KindRules {
  /** The tables of `data/<code>` as `scripts/tables.mjs` compiles them; see `phrases.ts`. */
  readonly table: string;
  /** Which words of a name are written with a capital: all that weigh, the first alone, or (scripts without capitals) none. */
  readonly capitals: "all" | "first" | "none";
  /** A small word that is cut together with the character before it now and then (Chinese); empty elsewhere. */
  readonly clinging: string;
  /** Letters that are written together with a word and say little of it (Arabic "and", "the"), the longest first. */
  readonly prefixes: Writings;
  /** Prefixes that hide letters of the word, with what they hide: Arabic "for" before "the". */
  readonly contracted?: readonly (readonly [prefix: string, hidden: string])[];
  /** Letters at the beginning of verbs that tell who acts and when, the longest first; empty where the end of the verb tells. */
  readonly persons: Writings;
  /** Nouns of action, as patterns, and the verb without its person that each comes from. */
  readonly actions: readonly (readonly [RegExp, string])[];
  /** Letters at the end of words that only inflect them, the longest first; what is left must be three letters long. */
  readonly endings: Writings;
}
