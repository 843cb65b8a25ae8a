/** Loads which words and opening verbs of the six languages translate each other, from data/terms.tsv and data/opening-verbs.tsv. */

import { table as verbTable } from "../language/tables/opening-verbs.js";
import { table as termTable } from "../language/tables/terms.js";
import type { LanguageCode } from "../model/resolution.js";

/** The columns of both tables. */
const COLUMNS: readonly LanguageCode[] = ["en", "fr", "es", "ru", "ar", "zh"];

/** A line of a table: the forms in each language; none if the language has no word of its own for it. */
type Row = Readonly<Record<LanguageCode, readonly string[]>>;

const linesOf = (table: string): string[] => table.split("\n").filter((line) => line !== "");

function rowsOf(table: string): Row[] {
  return linesOf(table).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(
      COLUMNS.map((code, i) => [code, (cells[i] ?? "").split("|").filter((form) => form !== "")]),
    ) as Record<LanguageCode, string[]>;
  });
}

const terms = once(() => rowsOf(termTable));

/** The concepts that a term of a language may express, as numbers. */
export const conceptsOf: (language: LanguageCode) => ReadonlyMap<string, readonly number[]> = perLanguage((code) => {
  const found = new Map<string, number[]>();
  terms().forEach((row, concept) => {
    for (const form of row[code]) found.set(form, [...(found.get(form) ?? []), concept]);
  });
  return found;
});

/** The digits after the words say in how many tenths of all passages the language has one of its words where nearly all others have the concept. */
const shares = once(() => linesOf(termTable).map((line) => line.split("\t")[COLUMNS.length] ?? ""));

/** For each concept, how often a language has one of its words where nearly all others do, from 0 to 1; 0 if it has no word of its own for it. */
export const shareIn: (language: LanguageCode) => Float64Array = perLanguage((code) => {
  const column = COLUMNS.indexOf(code);
  return Float64Array.from(shares(), (digits, concept) =>
    terms()[concept]?.[code].length ? (Number(digits[column] ?? 0) + 0.5) / 10 : 0,
  );
});

/** From this share on the language counts as having the concept where the others do. */
const RELIABLE = 0.8;

/** For each concept, whether a language has a word of its own for it that it nearly always uses. */
export const knownIn: (language: LanguageCode) => Uint8Array = perLanguage((code) =>
  Uint8Array.from(shareIn(code), (share) => Number(share >= RELIABLE)),
);

const verbs = once(() => new Map(rowsOf(verbTable).map((row) => [row.en[0] ?? "", row])));

/**
 * Whether an opening verb of another language is a known translation of an English one.
 *
 * @param verb the name that the language's data give it
 */
export const standsFor = (english: string, language: LanguageCode, verb: string): boolean =>
  verbs().get(english)?.[language].includes(verb) ?? false;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function perLanguage<T>(make: (code: LanguageCode) => T): (code: LanguageCode) => T {
  const made = new Map<LanguageCode, T>();
  return (code) => {
    const known = made.get(code) ?? make(code);
    made.set(code, known);
    return known;
  };
}
