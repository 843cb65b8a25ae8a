/** Says in words what reports on several languages show about a finding. */
import type { Concordance, ConcordFinding, Value } from "../../concord/concordance.js";
import { SEVERITIES } from "../../concord/concordance.js";
import type { LanguageCode } from "../../model/resolution.js";
import { fill, type Labels } from "../labels/labels.js";
import type { ConcordLabels } from "./labels.js";

/** What one language, or several that agree, have at a finding. */
export interface Saying {
  readonly languages: readonly LanguageCode[];
  readonly text: string;
  /** Whether it belongs to the languages that differ. */
  readonly alone: boolean;
}

/** Where a finding is: an address, or the first and the last of several. */
export const placeOf = ({ where, to }: ConcordFinding): string => (to === undefined ? where : `${where}–${to}`);

/** Which languages differ. */
export function standing({ languages, values }: ConcordFinding, labels: Labels, own: ConcordLabels): string {
  const several = Object.keys(values).length;
  if (languages.length === several) return own.apart;
  return fill(own.alone, { languages: languages.map((l) => labels.languages[l]).join(labels.listComma) });
}

/** What each language has, those that differ first; languages with identical words share a line. */
export function sayings({ languages, values }: ConcordFinding, own: ConcordLabels): Saying[] {
  const all = Object.entries(values) as [LanguageCode, Value][];
  const found: { languages: LanguageCode[]; text: string; alone: boolean }[] = [];
  for (const [language, value] of all) {
    const text = value.text === "" ? own.none : value.text;
    const alone = languages.includes(language);
    const same = found.find((f) => f.text === text && f.alone === alone);
    if (same) same.languages.push(language);
    else found.push({ languages: [language], text, alone });
  }
  return [...found.filter((f) => f.alone), ...found.filter((f) => !f.alone)];
}

/** The counts of findings that are not zero. */
export function countsInWords({ findings }: Concordance, own: ConcordLabels): string[] {
  const counts = SEVERITIES.flatMap((severity) => {
    const n = findings.filter((f) => f.severity === severity).length;
    return n > 0 ? [fill(own.counts[severity], { n })] : [];
  });
  return counts.length > 0 ? counts : [own.nothing];
}

/** How many passages were compared, in which languages. */
export const comparedInWords = (
  { rows, languages, earlier }: Concordance,
  labels: Labels,
  own: ConcordLabels,
): string => {
  const names = languages.map((l) => labels.languages[l]).join(labels.listComma);
  const compared = fill(own.compared, { n: rows.length, languages: names });
  return earlier === null ? compared : `${compared} · ${fill(own.against, { symbol: earlier })}`;
};

/** The findings, the most serious first, and in the order of the text within each severity. */
export const ranked = ({ findings }: Concordance): ConcordFinding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((f) => f.severity === severity));
