/** Compares one resolution in several languages and returns the places where they do not say the same. */
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { changeFindings, entriesOf } from "./changes.js";
import type { Concordance, ConcordFinding } from "./concordance.js";
import { detailFindings } from "./details.js";
import { habitsOf } from "./habits.js";
import { omissionFindings } from "./omissions.js";
import { editionOf, type PassageRow } from "./passages.js";
import { whereOf } from "./places.js";
import { rowsOf } from "./rows.js";
import { withRuns } from "./runs.js";
import { scalesOf } from "./similarity.js";
import { structureFindings } from "./structure.js";
import { valueFindings } from "./values.js";

/**
 * Compares the languages of one resolution with each other.
 *
 * @param texts the resolution in two or more languages, each once
 * @param comparisons each text compared with the resolution it follows, if you have that: then the changes are compared too
 * @returns the differences; with three or more languages, also which of them differs from the rest
 * @throws UserError if there are fewer than two languages (`languages`), or two texts in one language
 * @example concord([after, parse(await read("64-391.fr.txt"))]).findings.map((finding) => finding.kind); // => []
 */
export function concord(texts: readonly Resolution[], comparisons: readonly Comparison[] = []): Concordance {
  assertLanguages(texts);
  const editions = texts.map(editionOf);
  const languages = editions.map((e) => e.language);
  const scales = scalesOf(editions);
  const body = rowsOf(
    editions.map((e) => e.body),
    scales,
  );
  const notes = rowsOf(
    editions.map((e) => e.notes),
    scales,
  );
  const rows = [...body, ...notes];
  const known = { scales, habits: habitsOf(rows) };
  const noteRows = new Map(
    notes.flatMap((row) => [...row.values()].map((p) => [`${p.language} ${p.id}`, whereOf(row)])),
  );
  const structure = [body, notes].flatMap((part) => withRuns(structureFindings(part, languages, scales), part));
  const entries = entriesOf(comparisons);
  const misplaced = new Set(
    structure.flatMap(([, f]) =>
      f.kind === "order" ? f.languages.flatMap((l) => [`${l} ${f.where}`, `${l} ${f.values[l]?.id}`]) : [],
    ),
  );
  const findings = rows.flatMap((row) => {
    const where = whereOf(row);
    const shape = structure.filter(([at]) => at === row).map(([, finding]) => finding);
    const details = [
      ...valueFindings(row, where),
      ...detailFindings(row, where, noteRows),
      ...omissionFindings(row, where, known),
      ...changeFindings(row, where, entries),
    ];
    return [...shape, ...details.filter((finding) => !isOutOfOrder(finding, misplaced))];
  });
  return {
    symbol: texts.find((t) => t.symbol !== null)?.symbol ?? null,
    earlier: comparisons.find((c) => c.old.symbol !== null)?.old.symbol ?? null,
    languages,
    rows: rows.map((row) => ({ where: whereOf(row), ids: idsOf(row) })),
    findings,
  };
}

const idsOf = (row: PassageRow): Partial<Record<LanguageCode, string>> =>
  Object.fromEntries([...row.values()].map((p) => [p.language, p.id]));

/** A passage in the wrong place says different things and has the label of that place; that is reported only once. */
const isOutOfOrder = ({ where, languages, values }: ConcordFinding, misplaced: ReadonlySet<string>): boolean =>
  languages.some((l) => misplaced.has(`${l} ${where}`) || misplaced.has(`${l} ${values[l]?.id}`));

function assertLanguages(texts: readonly Resolution[]): void {
  const [first, second] = texts;
  if (!first || !second) {
    throw new UserError(
      "languages",
      "Give one resolution in two languages or more: there is nothing to hold it against.",
    );
  }
  for (const [i, text] of texts.entries()) {
    const same = texts.slice(0, i).find((t) => t.language === text.language);
    if (same) {
      throw new UserError(
        "languages",
        `${same.source} and ${text.source} are in the same language: give each language once.`,
      );
    }
  }
}
