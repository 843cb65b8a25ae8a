/** Finds passages that a language lacks, has twice, or has in another order. */
import { typographic } from "../language/typography.js";
import type { LanguageCode } from "../model/resolution.js";
import { unitsOf } from "../words/units.js";
import type { ConcordFinding, ConcordKind, Severity } from "./concordance.js";
import type { Passage, PassageRow } from "./passages.js";
import { beginning, valuesOf, whereOf } from "./places.js";
import { content, type Scales } from "./similarity.js";

/** A finding, with its row. */
export type PlacedFinding = readonly [PassageRow, ConcordFinding];

/** The least likeness in content between a passage without a row and a row without that language for the passage to be the missing one. */
const SAME_ELSEWHERE = 0.15;
/** How much better two passages must fit each other's places than their own to count as swapped. */
const EXCHANGED = 0.3;
/** Passages in the right place fit it better than this. */
const MISFIT = 0.5;
/** The least share of common words at which two passages of one language are one passage printed twice. */
const TWICE = 0.9;
/** Shorter passages, such as "Decides:", are identical by coincidence. */
const SHORTEST_TWICE = 25;

/** The rows in which most of the languages have a passage. */
const isCommon = (row: PassageRow, languages: readonly LanguageCode[]): boolean => row.size * 2 >= languages.length;

/** Finds differences in the structure of the rows. */
export function structureFindings(
  rows: readonly PassageRow[],
  languages: readonly LanguageCode[],
  scales: Scales,
): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const common = rows.filter((row) => isCommon(row, languages));
  const filled = new Set<string>();
  const tell = (row: PassageRow, kind: ConcordKind, those: readonly LanguageCode[], severity: Severity): void => {
    found.push([row, { where: whereOf(row), kind, languages: those, values: valuesOf(row, languages), severity }]);
  };
  for (const row of rows) {
    if (isCommon(row, languages)) continue;
    for (const [language, passage] of row) {
      const twin = twinOf(passage, rows);
      if (twin) {
        found.push([twin, twiceFinding(twin, passage, languages)]);
        continue;
      }
      const home = common.find(
        (r) =>
          !r.has(language) && !filled.has(`${whereOf(r)} ${language}`) && suits(r, passage, scales) > SAME_ELSEWHERE,
      );
      if (home) {
        filled.add(`${whereOf(home)} ${language}`);
        const moved = new Map([...home, [language, passage] as const]);
        const values = valuesOf(moved, languages);
        found.push([
          home,
          { where: whereOf(home), kind: "order", languages: [language], values, severity: orderSeverity(passage) },
        ]);
      } else tell(row, "added", [language], "error");
    }
  }
  for (const row of common) {
    const absent = languages.filter((l) => !row.has(l) && !filled.has(`${whereOf(row)} ${l}`));
    if (absent.length > 0) tell(row, "missing", absent, "error");
  }
  return [...found, ...exchanged(common, languages, scales), ...printedTwice(common, languages)];
}

/** Notes are numbered in the order of a language's sentences, so a different order is no fault. */
const orderSeverity = ({ kind }: Passage): Severity => (kind === "footnote" ? "note" : "error");

/** How well a passage fits a row by its content, averaged over the other languages. */
function suits(row: PassageRow, passage: Passage, scales: Scales): number {
  let [sum, count] = [0, 0];
  for (const [language, other] of row) {
    if (language === passage.language) continue;
    sum += content(other, passage, scales);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** The row with a passage of the same language that says the same as this one, or null. */
function twinOf(passage: Passage, rows: readonly PassageRow[]): PassageRow | null {
  const twin = rows.find((row) => {
    const other = row.get(passage.language);
    return other !== undefined && other !== passage && row.size > 1 && isTwin(passage.text, other.text);
  });
  return twin ?? null;
}

function isTwin(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_TWICE) return false;
  if (typographic(a) === typographic(b)) return true;
  if (Math.max(a.length, b.length) > 1.2 * Math.min(a.length, b.length)) return false;
  const words = new Set(unitsOf(a).map((u) => u.form));
  const others = new Set(unitsOf(b).map((u) => u.form));
  const shared = [...words].filter((w) => others.has(w)).length;
  return shared >= TWICE * Math.max(words.size, others.size);
}

const twiceFinding = (row: PassageRow, again: Passage, languages: readonly LanguageCode[]): ConcordFinding => ({
  where: whereOf(row),
  kind: "twice",
  languages: [again.language],
  values: { ...valuesOf(row, languages), [again.language]: beginning(again) },
  severity: "error",
});

/** Finds passages that are in each other's places. */
function exchanged(rows: readonly PassageRow[], languages: readonly LanguageCode[], scales: Scales): PlacedFinding[] {
  if (languages.length < 3) return [];
  return languages.flatMap((language) => {
    // Only passages that fit badly where they are can belong elsewhere; trying all against all takes long.
    const misfits = rows.flatMap((row) => {
      const passage = row.get(language);
      if (!passage || row.size < 3) return [];
      const own = suits(row, passage, scales);
      return own < MISFIT ? [{ row, passage, own }] : [];
    });
    const pairs = misfits.flatMap((a, i) =>
      misfits.slice(i + 1).flatMap((b) => {
        if (a.passage.kind !== b.passage.kind || a.passage.depth !== b.passage.depth) return [];
        const gain = suits(a.row, b.passage, scales) + suits(b.row, a.passage, scales) - a.own - b.own;
        return gain > EXCHANGED ? [{ a, b, gain }] : [];
      }),
    );
    const told = new Set<Passage>();
    return pairs
      .sort((x, y) => y.gain - x.gain)
      .flatMap(({ a, b }): PlacedFinding[] => {
        if (told.has(a.passage) || told.has(b.passage)) return [];
        told.add(a.passage).add(b.passage);
        const values = { ...valuesOf(a.row, languages), [language]: beginning(b.passage) };
        return [
          [
            a.row,
            { where: whereOf(a.row), kind: "order", languages: [language], values, severity: orderSeverity(a.passage) },
          ],
        ];
      });
  });
}

/** A passage that one language has in two places where the others have two different ones. */
function printedTwice(rows: readonly PassageRow[], languages: readonly LanguageCode[]): PlacedFinding[] {
  return languages.flatMap((language) => {
    const seen = new Map<string, PassageRow>();
    return rows.flatMap((row): PlacedFinding[] => {
      const passage = row.get(language);
      if (!passage || passage.text.length < SHORTEST_TWICE || passage.kind === "footnote") return [];
      const key = `${passage.kind} ${typographic(passage.text)}`;
      const first = seen.get(key);
      seen.set(key, row);
      if (!first) return [];
      const others = languages.filter((l) => l !== language && first.has(l) && row.has(l));
      const differ = others.filter(
        (l) => typographic(first.get(l)?.text ?? "") !== typographic(row.get(l)?.text ?? ""),
      );
      return differ.length * 2 > others.length ? [[row, twiceFinding(row, passage, languages)]] : [];
    });
  });
}
