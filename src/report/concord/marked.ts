/** The texts of a concordance's rows, with the words that findings are about marked in them. */
import type { ConcordFinding, ConcordRow } from "../../concord/concordance.js";
import type { LanguageCode, Range, Resolution } from "../../model/resolution.js";

/** A stretch of a passage. */
export interface MarkedStretch {
  readonly text: string;
  readonly marked: boolean;
}

/** A passage as a report shows it beside those of other languages. */
export interface MarkedPassage {
  readonly language: LanguageCode;
  /** Its address in this language, or null if the language lacks it. */
  readonly id: string | null;
  /** The printed number or mark, or the empty string. */
  readonly label: string;
  readonly stretches: readonly MarkedStretch[];
  /** Whether this language differs in a finding of the row. */
  readonly alone: boolean;
}

/** A row, with its findings and its passages in all languages. */
export interface MarkedRow {
  readonly row: ConcordRow;
  readonly findings: readonly ConcordFinding[];
  readonly passages: readonly MarkedPassage[];
}

/** The rows of a concordance, each with what its findings are about. */
export function markedRows(
  rows: readonly ConcordRow[],
  findings: readonly ConcordFinding[],
  languages: readonly LanguageCode[],
  texts: readonly Resolution[],
): MarkedRow[] {
  const passages = new Map(
    texts.map((text) => [
      text.language,
      new Map([
        ...text.paragraphs.map((p) => [p.id, { label: p.label, text: p.text }] as const),
        ...text.footnotes.map((n) => [n.id, { label: n.mark, text: n.text }] as const),
      ]),
    ]),
  );
  const byRow = new Map<string, ConcordFinding[]>();
  for (const finding of findings) byRow.set(finding.where, [...(byRow.get(finding.where) ?? []), finding]);
  const told = new Set<string>();
  return rows.map((row) => {
    // If two rows have the same address, findings are shown at the first.
    const own = told.has(row.where) ? [] : (byRow.get(row.where) ?? []);
    told.add(row.where);
    return {
      row,
      findings: own,
      passages: languages.map((language): MarkedPassage => {
        const id = row.ids[language] ?? null;
        const { label, text } = passages.get(language)?.get(id ?? "") ?? { label: "", text: "" };
        const spans = own.flatMap(({ values }) => (values[language]?.id === id ? values[language].spans : []));
        const alone = own.some((f) => f.languages.includes(language));
        return { language, id, label, stretches: stretchesOf(text, spans), alone };
      }),
    };
  });
}

/** Splits a text at the ends of spans; overlapping spans are joined. */
function stretchesOf(text: string, spans: readonly Range[]): MarkedStretch[] {
  const out: MarkedStretch[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out.push({ text: text.slice(at, from), marked: false }, { text: text.slice(from, end), marked: true });
    at = end;
  }
  return [...out, { text: text.slice(at), marked: false }].filter((s) => s.text !== "");
}
