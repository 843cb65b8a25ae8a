/** What a language's words reveal about the kind of a change: the shape of the data in `kinds/`. */
import type { Writings } from "./wording-rules.js";

export interface KindRules {
  /** The tables of `data/<code>` as `scripts/tables.mjs` compiles them; see `phrases.ts`. */
  readonly table: string;
  /** Which words of a name have a capital: all content words, only the first word, or (in scripts without capitals) none. */
  readonly capitals: "all" | "first" | "none";
  /** A small word that the segmenter sometimes joins to the character before it (Chinese); empty in other languages. */
  readonly clinging: string;
  /** Prefixes with little meaning that are written together with a word (Arabic "and", "the"), the longest first. */
  readonly prefixes: Writings;
  /** Prefixes that hide letters of the word, with the letters they hide: Arabic "for" before "the". */
  readonly contracted?: readonly (readonly [prefix: string, hidden: string])[];
  /** Letters at the beginning of verbs that show person and tense, the longest first; empty in languages that show these at the end. */
  readonly persons: Writings;
  /** Patterns of nouns that name an action, and the verb stem that each comes from. */
  readonly actions: readonly (readonly [RegExp, string])[];
  /** Inflectional endings, the longest first; at least three letters of the word must remain. */
  readonly endings: Writings;
}
