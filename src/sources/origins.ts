/** Attaches the sources of added words to the entries of a comparison, for reports to show. */
import type { Comparison, Entry, Origin } from "../model/comparison.js";
import type { Sources } from "./sources.js";

/** Adds to each entry of a comparison the sources of what it adds. */
export function withSources(comparison: Comparison, { sources, texts }: Sources): Comparison {
  const originsOf = (entry: Entry): Origin[] =>
    sources
      .filter(({ id }) => entry.new.includes(id))
      .map(({ id, start, end, matches }) => ({
        kind: "source",
        words: { paragraph: id, start, end },
        places: matches.map(({ text, id: there, exact, similarity }) => ({
          symbol: text.symbol,
          id: there,
          date: text.date,
          exact,
          similarity,
        })),
        texts,
      }));
  return { ...comparison, entries: comparison.entries.map((entry) => withOrigins(entry, originsOf(entry))) };
}

/** An entry with further origins of its words. */
export const withOrigins = (entry: Entry, origins: readonly Origin[]): Entry =>
  origins.length === 0 ? entry : { ...entry, origins: [...(entry.origins ?? []), ...origins] };
