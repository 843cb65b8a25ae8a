/**
 * Compares each change with the same comparison in another language: from one language alone, a revised translation cannot be told from a real
 * change.
 */
import { addressesIn } from "../concord/addresses.js";
import type { Comparison, Entry, Side, Witness } from "../model/comparison.js";
import { briefOf } from "../redline/brief.js";
import { factAlone } from "../redline/facts.js";

/** Entries of the other language, by the addresses of either side. */
type Index = Readonly<Record<Side, ReadonlyMap<string, Entry>>>;

/**
 * Adds to a comparison what a second language shows: which changes of substance the other language does not have, and which it has and this
 * language does not.
 *
 * @param comparison two texts in one language
 * @param other the same two texts in another language
 * @returns the comparison, with `witness` on it and on each of its entries and footnotes
 * @example
 * const french = compare(parse(await read("63-390.fr.txt")), parse(await read("64-391.fr.txt")));
 * withWitness(comparison, french).witness; // => { language: "fr", alone: 0, missing: 0 }
 */
export function withWitness(comparison: Comparison, other: Comparison): Comparison {
  const { language } = other.new;
  const there = {
    old: addressesIn(comparison.old, other.old),
    new: addressesIn(comparison.new, other.new),
  };
  const words = new Map<Entry, string>();
  for (const { group, entries, facts } of briefOf(other)) {
    const text = facts.map(factAlone).join("; ");
    const list = group === "footnotes" ? other.footnotes : other.entries;
    for (const at of entries) if (list[at]) words.set(list[at], text);
  }
  const seen = (own: readonly Entry[], others: readonly Entry[]): Entry[] => {
    const index = indexOf(others);
    const partners = own.map((entry) => partnersOf(entry, there, index));
    const told = new Set(own.flatMap((entry, i) => (entry.substantive ? (partners[i] ?? []) : [])));
    return own.map((entry, i): Entry => {
      const those = partners[i] ?? [];
      const missed = entry.substantive ? [] : those.filter((p) => p.substantive && !told.has(p));
      for (const one of missed) told.add(one);
      const alone = entry.substantive && !those.some((p) => p.substantive);
      const witness: Witness = {
        language,
        standing: alone ? "alone" : missed.length > 0 ? "missing" : "shared",
        old: those.flatMap((p) => p.old),
        new: those.flatMap((p) => p.new),
        text: missed.flatMap((p) => words.get(p) ?? []).join("; "),
      };
      return { ...entry, witness };
    });
  };
  const entries = seen(comparison.entries, other.entries);
  const footnotes = seen(comparison.footnotes, other.footnotes);
  const count = (standing: Witness["standing"]): number =>
    [...entries, ...footnotes].filter((e) => e.witness?.standing === standing).length;
  return { ...comparison, entries, footnotes, witness: { language, alone: count("alone"), missing: count("missing") } };
}

function indexOf(entries: readonly Entry[]): Index {
  const by = (side: Side): Map<string, Entry> =>
    new Map(entries.flatMap((entry) => entry[side].map((id) => [id, entry] as const)));
  return { old: by("old"), new: by("new") };
}

/** The entries of the other language that contain any of the same paragraphs, each once. */
function partnersOf(
  entry: Entry,
  there: Readonly<Record<Side, ReadonlyMap<string, string>>>,
  index: Index,
): readonly Entry[] {
  const found = (["new", "old"] as const).flatMap((side) =>
    entry[side].flatMap((id) => index[side].get(there[side].get(id) ?? "") ?? []),
  );
  return [...new Set(found)];
}
