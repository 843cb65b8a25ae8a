import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { LANGUAGES } from "../../src/language/languages.js";
import { Budget } from "../../src/model/budget.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { tableText } from "../../src/model/table.js";
import type { Piece } from "../../src/redline/blocks.js";
import { redline } from "../../src/redline/redline.js";
import { isUnchangedRow, type TableRow, tableRowsOf } from "../../src/redline/table-rows.js";
import { tableWords } from "../../src/words/tables.js";
import { expectBothTexts } from "../support/both-texts.js";
import { paragraph, resolution } from "../support/resolutions.js";
import { expectCovered, expectRoundTrip } from "../support/round-trip.js";

interface Case {
  readonly name: string;
  readonly language: LanguageCode;
  readonly old: string[][];
  readonly new: string[][];
  readonly shown: string[];
}

const cases: Case[] = readFileSync(new URL("../fixtures/tables/cases.txt", import.meta.url), "utf8")
  .split(/^# /m)
  .slice(1)
  .map((text) => {
    const [head = "", ...lines] = text.trimEnd().split("\n");
    const [, name = "", language = "en"] = /^(.*) \((\w\w)\)$/.exec(head) ?? [];
    const parts: string[][] = [[]];
    for (const line of lines) {
      if (line === "¶") parts.push([]);
      else parts.at(-1)?.push(line);
    }
    const [old = [], now = [], shown = []] = parts;
    const cells = (line: string): string[] => line.split("|").map((cell) => cell.trim());
    return { name, language: language as LanguageCode, old: old.map(cells), new: now.map(cells), shown };
  });

/** A resolution of a paragraph, a table and a paragraph. */
const holding = (rows: readonly (readonly string[])[], language: LanguageCode = "en"): Resolution =>
  resolution({
    language,
    paragraphs: [
      paragraph("OP1", "Decides as follows:", { label: "1." }),
      paragraph("TB1", tableText(rows), { kind: "table" }),
      paragraph("OP2", "Requests a report.", { label: "2." }),
    ],
  });

const SIGN = { both: "", old: "- ", new: "+ " } as const;

function lineOf({ side, cells }: TableRow): string {
  const words = (pieces: readonly Piece[], whole: boolean): string =>
    pieces
      .map((piece) => {
        if (piece.kind === "note" || piece.side === "both" || whole) return piece.kind === "note" ? "^" : piece.text;
        return piece.side === "old" ? `[-${piece.text}-]` : `[+${piece.text}+]`;
      })
      .join("");
  const told = cells.map((cell) => (side === "both" ? SIGN[cell.side] : "") + words(cell.pieces, cell.side !== "both"));
  return `${SIGN[side] || "  "}${told.join(" | ")}`;
}

const shownRows = (old: Resolution, now: Resolution): TableRow[] =>
  redline(compare(old, now))
    .items.flatMap((item) => (item.kind === "item" ? item.blocks : []))
    .flatMap((block) => tableRowsOf(block) ?? []);

describe("the redline of a table", () => {
  it.each(cases)("$name", ({ language, old, new: now, shown }) => {
    const [before, after] = [holding(old, language), holding(now, language)];
    const comparison = compare(before, after);
    expectRoundTrip(comparison);
    expectBothTexts(comparison);
    expect(shownRows(before, after).map(lineOf)).toEqual(shown);
  });

  it("shows a table that both texts have as it is, and one that came or went row by row", () => {
    const { old } = cases[0] as Case;
    expect(shownRows(holding(old), holding(old)).every(isUnchangedRow)).toBe(true);
    const none = { ...holding(old), paragraphs: holding(old).paragraphs.filter((p) => p.kind !== "table") };
    for (const [before, after, side] of [
      [holding(old), none, "old"],
      [none, holding(old), "new"],
    ] as const) {
      const comparison = compare(before, after);
      expectRoundTrip(comparison);
      expectBothTexts(comparison);
      expect(shownRows(before, after).map((row) => row.side)).toEqual(old.map(() => side));
    }
  });

  it("gives both texts back where a paragraph before a table comes or goes, and where it ends the text", () => {
    const { old, new: now } = cases[1] as Case;
    const caption = paragraph("T1", "Amounts are in dollars of the United States.", { kind: "text" });
    const [op1, table, op2] = holding(old).paragraphs;
    const [, changed] = holding(now).paragraphs;
    if (!op1 || !table || !op2 || !changed) throw new Error("no table");
    const of = (...paragraphs: Resolution["paragraphs"]): Resolution => resolution({ paragraphs });
    for (const [before, after] of [
      [of(op1, caption, table, op2), of(op1, changed, op2)],
      [of(op1, table, op2), of(op1, caption, changed, op2)],
      [of(op1, table, op2), of(op1, op2, table)],
    ] as const) {
      expectRoundTrip(compare(before, after));
      // Word asks for a paragraph behind a table that ends a document.
      if (after.paragraphs.at(-1) === op2) expectBothTexts(compare(before, after));
    }
  });
});

describe("words of tables", () => {
  const cell = fc.constantFrom("", "Peru", "Chile", "0.1", "0.2", "Total amount", "Total sum", "|", "a | b", "¦");
  const table = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 });

  it("cover both tables to the letter, whatever stands in them", () => {
    fc.assert(
      fc.property(table, table, (old, now) => {
        const [before, after] = [tableText(old), tableText(now)];
        const { segments } = tableWords(
          { id: "TB1", text: before },
          { id: "TB1", text: after },
          { language: LANGUAGES.en },
        );
        expectCovered(segments, "old", new Map([["TB1", before]]));
        expectCovered(segments, "new", new Map([["TB1", after]]));
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  it("match only what is the same at both ends where the steps of a run are spent", () => {
    const { old, new: now } = cases[1] as Case;
    const { segments } = tableWords(
      { id: "TB1", text: tableText(old) },
      { id: "TB1", text: tableText(now) },
      { language: LANGUAGES.en, budget: new Budget(0) },
    );
    expectCovered(segments, "new", new Map([["TB1", tableText(now)]]));
  });
});
