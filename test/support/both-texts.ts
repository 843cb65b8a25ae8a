/** Asserts the promise of a redline: accepting all changes gives the new text and rejecting all the old one. */
import { expect } from "vitest";
import { findDates } from "../../src/language/dates.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { Comparison } from "../../src/model/comparison.js";
import type { Resolution } from "../../src/model/resolution.js";
import { tableRows } from "../../src/model/table.js";
import { numberOf } from "../../src/report/docx/lines.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { en } from "../../src/report/labels/en.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { settled } from "./tracked.js";

/** The paragraphs of a document that says what the resolution says; a document always has one. */
export function paragraphsOf(text: Resolution): string[] {
  const { title, paragraphs, adoption, vote } = text;
  const labelled = (label: string, words: string): string => (label === "" ? words : `${label}\t${words}`);
  const lines = [
    ...(title === null ? [] : [labelled(numberOf(text), title)]),
    ...paragraphs
      .filter((p) => p.text !== "" || p.label !== "" || p.marks.length > 0)
      .flatMap((p) => (p.kind === "table" ? cellsOf(p.text) : [labelled(p.label, p.text)])),
    ...(adoption === null ? [] : [adoption.text]),
    ...(vote === null ? [] : [vote]),
  ];
  return lines.length === 0 ? [""] : lines;
}

/** The date that stands in the head of a text without a title. */
function dateForTitle({ title, adoption, language }: Resolution): string[] {
  if (title !== null || adoption === null) return [];
  return findDates(adoption.text, LANGUAGES[language])
    .slice(0, 1)
    .map(({ start, end }) => adoption.text.slice(start, end));
}

/** A table has a paragraph for each cell that is not empty. */
const cellsOf = (text: string): string[] =>
  tableRows(text)
    .flat()
    .map(({ start, end }) => text.slice(start, end))
    .filter((cell) => cell !== "");

/** As the command makes them: with comments, which are no part of either text. */
export const COMMENTS = { labels: en, view: { only: [], context: 0 } };

/** Asserts it, in body, footnotes and running head. */
export function expectBothTexts(comparison: Comparison): void {
  const docx = docxRedline(comparison, UNSIGNED, COMMENTS);
  for (const [how, text] of [
    ["accept", comparison.new],
    ["reject", comparison.old],
  ] as const) {
    const found = settled(docx, how);
    expect(found.body, how).toEqual(paragraphsOf(text));
    expect(found.footnotes, how).toEqual(text.footnotes.map((note) => note.text));
    expect(
      found.head.filter((line) => line !== ""),
      how,
    ).toEqual([
      ...(text.symbol === null ? [] : [text.symbol]),
      ...dateForTitle(text),
      ...text.masthead.filter((line) => line !== text.symbol && `${line.replace(/\.$/, "")}.` !== numberOf(text)),
    ]);
  }
}
