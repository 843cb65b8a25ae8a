/** Finds text that comes back after an absence: added words that an older text of the series had, but not the text before the new one. */
import { LANGUAGES } from "../language/languages.js";
import type { Comparison, Entry, Origin, Span } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";
import { withOrigins } from "../sources/origins.js";
import { unitsOf } from "../words/units.js";

/** Fewer words than these come back by coincidence. */
const LEAST_WORDS = 5;

/** A paragraph of an older text, by the forms of its words. */
interface Held {
  readonly symbol: string;
  readonly id: string;
  readonly forms: string;
}

/**
 * Adds to a comparison what comes back word for word: whole paragraphs, and insertions of five words or more.
 *
 * @param older the texts of the series before the earlier text of the comparison, the oldest first
 */
export function withReturns(comparison: Comparison, older: readonly Resolution[]): Comparison {
  const texts = new Map(comparison.new.paragraphs.map((p) => [p.id, p.text]));
  const before = paragraphsOf(comparison.old);
  const held = older.toReversed().flatMap(paragraphsOf);
  const least = LANGUAGES[comparison.new.language].spaced ? LEAST_WORDS : 2 * LEAST_WORDS;
  const returnsIn = (entry: Entry): Origin[] =>
    addedIn(entry, texts).flatMap((words): Origin[] => {
      const units = unitsOf((texts.get(words.paragraph) ?? "").slice(words.start, words.end));
      if (units.length < least) return [];
      const forms = formsOf(units);
      const from = before.some((p) => p.forms.includes(forms)) ? undefined : held.find((p) => p.forms.includes(forms));
      return from ? [{ kind: "returned", words, from: { symbol: from.symbol, id: from.id } }] : [];
    });
  return { ...comparison, entries: comparison.entries.map((entry) => withOrigins(entry, returnsIn(entry))) };
}

const paragraphsOf = ({ symbol, source, paragraphs }: Resolution): Held[] =>
  paragraphs.map(({ id, text }) => ({ symbol: symbol ?? source, id, forms: formsOf(unitsOf(text)) }));

/** Joins words with spaces, so that no word is found inside another. */
const formsOf = (units: ReturnType<typeof unitsOf>): string => ` ${units.map((u) => u.form).join(" ")} `;

/** The words that only the new text has. */
function addedIn(entry: Entry, texts: ReadonlyMap<string, string>): Span[] {
  if (entry.relation === "added") {
    return entry.new.map((paragraph) => ({ paragraph, start: 0, end: texts.get(paragraph)?.length ?? 0 }));
  }
  return entry.segments.flatMap((s) => (s.kind === "inserted" ? [s.new] : []));
}
