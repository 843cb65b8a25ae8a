/** Renders the citations of a text, and which of them is its predecessor, for people. */
import { fill } from "../../model/fill.js";
import type { Resolution } from "../../model/resolution.js";
import type { Citation } from "../../recall/citations.js";
import type { LibrarySearch } from "../../recall/search.js";
import type { Labels } from "../labels/labels.js";
import { visible } from "../visible.js";
import { type Plural, RECALLS_LABELS, type RecallsLabels } from "./labels.js";

/** Letters of a date such as 2008-12-02. */
const DATE_WIDTH = 10;

/**
 * The predecessor, then every citation with its date and place.
 *
 * @param labels the language that the list speaks
 */
export function recallsText(resolution: Resolution, search: LibrarySearch, labels: Labels): string {
  const own = RECALLS_LABELS[labels.code];
  const name = resolution.symbol ?? resolution.source;
  const title = resolution.title ? [resolution.title] : [];
  const heading = [name, labels.languages[resolution.language], ...title].join(" · ");
  const width = Math.max(0, ...search.cited.map((c) => c.symbol.length));
  const cited = search.cited.map((citation) => citationLine(citation, width, own, labels));
  const lines = [heading, "", ...predecessorLines(search, own, labels), "", countLine(search.cited, own, labels), ""];
  return `${[...lines, ...cited].map(visible).join("\n").trimEnd()}\n`;
}

function predecessorLines({ predecessor, looked }: LibrarySearch, own: RecallsLabels, labels: Labels): string[] {
  const places = looked.map(({ folder, files, texts }) => {
    const held = [counted(files, own.files, labels), counted(texts.length, own.resolutions, labels)];
    return `${folder} (${held.join(labels.listComma)})`;
  });
  const where = places.length === 0 ? [] : [`  ${fill(own.looked, { places: places.join(labels.semicolon) })}`];
  if (!predecessor) return [own.followsNone, ...where];
  const { symbol, file, confidence, reasons } = predecessor;
  const score = Math.round(confidence * 100);
  return [
    fill(own.follows, { symbol, file: file ?? own.notAtHand, n: score }),
    `  ${reasons.map(({ code, data }) => fill(own.reasons[code], data)).join(labels.semicolon)}`,
    ...where,
  ];
}

const counted = (n: number, forms: Plural, { code }: Labels): string =>
  fill(forms[new Intl.PluralRules(code).select(n)] ?? forms.other, { n });

function countLine(cited: readonly Citation[], own: RecallsLabels, labels: Labels): string {
  const decisions = cited.filter((c) => c.kind === "decision").length;
  return fill(own.cites, {
    resolutions: counted(cited.length - decisions, own.resolutions, labels),
    decisions: counted(decisions, own.decisions, labels),
  });
}

function citationLine(citation: Citation, width: number, own: RecallsLabels, { listComma }: Labels): string {
  const { symbol, date, where, opening, inNotesOnly } = citation;
  const places = where.join(listComma) + (inNotesOnly ? ` (${own.notesOnly})` : "");
  const said = opening === null ? "" : `  ${opening}`;
  return `  ${symbol.padEnd(width)}  ${(date ?? "").padEnd(DATE_WIDTH)}  ${places}${said}`;
}
