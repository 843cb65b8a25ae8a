/** Finds changes since the earlier resolution that were not made in every language. */
import type { Comparison, Entry, Span } from "../model/comparison.js";
import type { LanguageCode, Range } from "../model/resolution.js";
import type { ConcordFinding, Value, Values } from "./concordance.js";
import type { Passage, PassageRow } from "./passages.js";

/** The entries of each language, by the new addresses of their paragraphs and footnotes. */
export type EntriesOf = ReadonlyMap<LanguageCode, ReadonlyMap<string, Entry>>;

/** Collects the entries of the comparisons, one comparison for each language. */
export const entriesOf = (comparisons: readonly Comparison[]): EntriesOf =>
  new Map(
    comparisons.map(({ new: now, entries, footnotes }) => [
      now.language,
      new Map([...entries, ...footnotes].flatMap((entry) => entry.new.map((id) => [id, entry] as const))),
    ]),
  );

/** How many languages must agree before another one counts as differing. */
const LEAST_AGREEING = 2;

/** How many letters of the changed words a finding shows. */
const MOST_SHOWN = 90;

/** What happened to a row in one language since the earlier text. */
interface Doing {
  readonly passage: Passage;
  readonly entry: Entry;
}

const isChanged = ({ entry }: Doing): boolean => entry.relation !== "unchanged";

/**
 * Finds changes that some languages made and others did not. If most made a change of substance, a single language without it lacks the
 * change, and several without it should be checked; if most did not change, only the translation was revised.
 */
export function changeFindings(row: PassageRow, where: string, entries: EntriesOf): ConcordFinding[] {
  const doings = [...row.values()].flatMap((passage): Doing[] => {
    const entry = entries.get(passage.language)?.get(passage.id);
    return entry ? [{ passage, entry }] : [];
  });
  const changed = doings.filter(isChanged);
  const stayed = doings.filter((d) => !isChanged(d));
  if (changed.length === 0 || stayed.length === 0 || doings.length < 2) return [];
  const values = valuesOf(doings);
  const those = (list: readonly Doing[]): LanguageCode[] => list.map((d) => d.passage.language);
  if (doings.length === 2) return [{ where, kind: "change", languages: those(doings), values, severity: "warning" }];
  if (changed.length < stayed.length) {
    return stayed.length >= LEAST_AGREEING
      ? [{ where, kind: "translation", languages: those(changed), values, severity: "note" }]
      : [];
  }
  if (changed.length < LEAST_AGREEING) return [];
  const heavy = changed.filter((d) => d.entry.substantive).length;
  // If several languages did not change, those that did must have clear changes: a routine change often comes from the translation.
  if (stayed.length > 1 && heavy < changed.length) return [];
  const severity = stayed.length === 1 && heavy * 2 > changed.length ? "error" : "warning";
  return [{ where, kind: "change", languages: those(stayed), values, severity }];
}

/** What changed in each language: the inserted words, or the deleted ones if there are none. */
function valuesOf(doings: readonly Doing[]): Values {
  return Object.fromEntries(doings.map((doing) => [doing.passage.language, valueOfChange(doing)]));
}

function valueOfChange({ passage: { id, text }, entry }: Doing): Value {
  if (entry.relation === "unchanged") return { id, text: "", spans: [] };
  if (entry.relation === "added") return { id, text: shown(text), spans: [{ start: 0, end: text.length }] };
  const spans = entry.segments.flatMap((s): Range[] =>
    s.kind === "inserted" && s.new.paragraph === id ? [range(s.new)] : [],
  );
  const words = spans.map(({ start, end }) => text.slice(start, end).trim()).filter((said) => said !== "");
  return { id, text: shown(words.length > 0 ? words.join(" … ") : "−"), spans };
}

const range = ({ start, end }: Span): Range => ({ start, end });

const shown = (text: string): string => (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text);
