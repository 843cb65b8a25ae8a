/** Separates a resolution from what surrounds it on its pages: the masthead above it, or the rest of a press release and its quotation marks. */
import type { Language } from "../../language/language.js";
import type { Furniture } from "../../model/resolution.js";
import { amendmentStart } from "../amendment.js";
import { decisionLine } from "../decision.js";
import { formulaAmong, runOnFormula } from "../formula.js";
import { bodyBelowDate, bodyStart } from "../masthead.js";
import { asideOf, quotationOf, withoutClosing } from "../quotation.js";
import type { Line } from "./lines.js";
import { cutMarks } from "./marks.js";

/** The parts of a document: what is above the body, the body, and what a press release says after it. */
export interface Framed {
  readonly head: readonly Line[];
  readonly text: readonly Line[];
  readonly after: readonly Line[];
  readonly setAside: readonly Furniture[];
}

/** Separates the body from what surrounds it, and removes the quotation marks around it. */
export function withoutFrame(lines: readonly Line[], language: Language): Framed {
  const amendment = amendmentStart(lines, language, (i) => goesOn(lines[i - 1], lines[i]));
  if (amendment !== -1)
    return { head: lines.slice(0, amendment), text: lines.slice(amendment), after: [], setAside: [] };
  const formula = formulaAmong(lines, language);
  const texts = lines.map((line) => line.text);
  if (formula === -1) {
    const below = Math.max(0, bodyBelowDate(texts, language), decisionLine(lines, language));
    return { head: lines.slice(0, below), text: lines.slice(below), after: [], setAside: [] };
  }
  const start = bodyStart(texts, formula, language);
  const quotation = start === formula ? quotationOf(texts.slice(formula)) : null;
  if (quotation === null) return { head: lines.slice(0, start), text: lines.slice(start), after: [], setAside: [] };
  const { cuts, end } = quotation;
  const unquoted = lines.slice(formula).map((line, i) => {
    const cut = cuts[i];
    if (!cut || cut.before + cut.behind === 0) return line;
    const kept = cutMarks(line, [{ start: 0, end: cut.before, mark: null }]);
    return { ...kept, text: withoutClosing(kept.text, cut) };
  });
  return {
    head: lines.slice(0, formula),
    text: unquoted.slice(0, end),
    after: unquoted.slice(end),
    setAside: cuts.flatMap((cut, i) => asideOf(texts[formula + i] ?? "", cut)),
  };
}

/** Whether a line stands as near below another as those of one paragraph do. */
const goesOn = (before: Line | undefined, line: Line | undefined): boolean =>
  before?.page === line?.page && before !== undefined && line !== undefined
    ? line.top - before.top <= Math.max(1, LEADING * line.size)
    : false;

/** From one line of a paragraph to the next, in heights of letters, at most. */
const LEADING = 1.6;

/** Puts the formula on a line of its own if the first paragraph follows on the same line and there is no other formula. */
export function withFormulaApart(lines: readonly Line[], language: Language): readonly Line[] {
  if (formulaAmong(lines, language) !== -1) return lines;
  const at = lines.findIndex((line) => runOnFormula(line.text, language) > 0);
  const line = lines[at];
  if (!line) return lines;
  const length = runOnFormula(line.text, language);
  const formula = { ...line, text: line.text.slice(0, length).trimEnd(), raised: [], italic: [], bold: [], marks: [] };
  return [
    ...lines.slice(0, at),
    formula,
    cutMarks(line, [{ start: 0, end: length, mark: null }]),
    ...lines.slice(at + 1),
  ];
}
