/** Divides a text into passages that can be compared with those of other languages. */
import type { Language } from "../language/language.js";
import { LANGUAGES } from "../language/languages.js";
import { AGAIN, readOpening } from "../language/openings.js";
import type { LanguageCode, NoteMark, Paragraph, Range, Resolution } from "../model/resolution.js";
import type { Fact } from "./fact-work.js";
import { factsOf } from "./facts.js";
import { conceptsOf } from "./glossary.js";
import { termsOf } from "./terms.js";

/** A paragraph or footnote, with everything that can be compared across languages. */
export interface Passage {
  readonly language: LanguageCode;
  readonly id: string;
  readonly kind: Paragraph["kind"] | "footnote";
  readonly depth: number;
  readonly text: string;
  readonly facts: readonly Fact[];
  /** Keys of the facts. */
  readonly keys: ReadonlySet<string>;
  /** The opening phrase: its first verb and its place on the scales of force. */
  readonly opening: Opened | null;
  /** Concepts of the glossary for which it has a word, each with the places of these words. */
  readonly concepts: ReadonlyMap<number, readonly Range[]>;
  readonly marks: readonly NoteMark[];
  /** The number of letters outside the facts. Figures have the same length in every language, but month names may be twice as long in one. */
  readonly letters: number;
}

/** The meaning of an opening phrase. */
export interface Opened {
  readonly verb: string;
  readonly scale: string;
  readonly force: number;
  /** Whether the verb only says that something is repeated, which may stand behind it: "reitera su petición". */
  readonly repeats: boolean;
  readonly end: number;
}

/** A passage in each language that has it. */
export type PassageRow = ReadonlyMap<LanguageCode, Passage>;

/** A text in one language, as passages. */
export interface Edition {
  readonly language: LanguageCode;
  readonly body: readonly Passage[];
  readonly notes: readonly Passage[];
}

/** The passages of a text, without those that have no words. */
export function editionOf({ language: code, paragraphs, footnotes }: Resolution): Edition {
  const language = LANGUAGES[code];
  return {
    language: code,
    body: paragraphs.filter(hasWords).map((p) => passageOf(p, language)),
    notes: footnotes.filter(hasWords).map(({ id, text }) => passageOf({ id, text, kind: "footnote" }, language)),
  };
}

const hasWords = ({ text }: { readonly text: string }): boolean => /[\p{L}\p{N}]/u.test(text);

type Source = Pick<Passage, "id" | "text" | "kind"> & Partial<Pick<Paragraph, "depth" | "opening" | "marks">>;

function passageOf({ id, text, kind, depth = 0, opening, marks = [] }: Source, language: Language): Passage {
  const facts = factsOf(text, language);
  const read = kind === "footnote" || kind === "heading" ? null : readOpening(text, language, opening);
  return {
    language: language.code,
    id,
    kind,
    depth,
    text,
    facts,
    keys: new Set(facts.map((f) => f.key)),
    opening: read && {
      verb: read.verbs[0] ?? "",
      scale: read.scale,
      force: read.force,
      repeats: read.connectors.includes(AGAIN),
      end: read.end,
    },
    concepts: conceptsIn(text, language),
    marks,
    letters: lettersOutside(text, facts),
  };
}

function conceptsIn(text: string, language: Language): Map<number, Range[]> {
  const concepts = conceptsOf(language.code);
  const found = new Map<number, Range[]>();
  for (const { term, start, end } of termsOf(text, language)) {
    for (const concept of concepts.get(term) ?? []) {
      const places = found.get(concept);
      if (places) places.push({ start, end });
      else found.set(concept, [{ start, end }]);
    }
  }
  return found;
}

function lettersOutside(text: string, facts: readonly Range[]): number {
  let count = 0;
  let at = 0;
  for (const { start, end } of facts) {
    count += lettersOf(text.slice(at, Math.max(at, start)));
    at = Math.max(at, end);
  }
  return count + lettersOf(text.slice(at));
}

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
