import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Wish } from "../../../src/classify/only.js";
import { compare } from "../../../src/compare.js";
import type { Comparison } from "../../../src/model/comparison.js";
import { docxRedline } from "../../../src/report/docx/redline.js";
import { ar } from "../../../src/report/labels/ar.js";
import { en } from "../../../src/report/labels/en.js";
import { UNSIGNED } from "../../../src/report/ooxml/signature.js";
import { expectBothTexts } from "../../support/both-texts.js";
import { entry, footnotes, paragraph, resolution } from "../../support/resolutions.js";

const WATER = "Noting that clean water is scarce in many mountain villages and that its supply is dear,";
const DONORS = "Thanks the donors for their generous contributions to the fund for village cisterns;";

/** Two texts with a change in words, one in a footnote, one added paragraph and one that moved. */
function compared(): Comparison {
  const operative = (...texts: string[]) => texts.map((t, i) => paragraph(`OP${i + 1}`, t, { label: `${i + 1}.` }));
  const old = resolution({
    symbol: "A/RES/63/901",
    source: "old.txt",
    paragraphs: [
      paragraph("PP1", WATER, { kind: "preambular" }),
      ...operative("Welcomes the report;[1]", DONORS, "Requests a report in 2009;", "Decides to meet again;"),
    ],
    footnotes: footnotes("A/62/1."),
    setAside: [{ text: "page 2 of 3", why: "page number" }],
  });
  const after = resolution({
    symbol: "A/RES/64/902",
    source: "new.txt",
    paragraphs: [
      paragraph("PP1", WATER, { kind: "preambular" }),
      ...operative(
        "Welcomes the report;[1]",
        "Requests a report in 2010;",
        "Decides to meet again;",
        "Invites the regional commissions to hold a workshop on the upkeep of pumps;",
        DONORS,
      ),
    ],
    footnotes: footnotes("A/63/1."),
  });
  const made = compare(old, after);
  return { ...made, footnotes: [entry(["FN1"], ["FN1"], [], { relation: "changed" })] };
}

/** A paragraph without a number whose end alone stays, and which loses a footnote there. */
function endingInALostNote(): Comparison {
  const opening = (text: string) => paragraph("PP1", text, { kind: "preambular" });
  const text = { source: "old.txt", language: "en" } as const;
  const old = resolution({
    ...text,
    symbol: "A/RES/63/901",
    paragraphs: [opening("Welcoming the report,[1]"), paragraph("OP1", DONORS, { label: "1." })],
    footnotes: footnotes("A/62/1."),
  });
  const after = resolution({
    ...text,
    symbol: "A/RES/64/902",
    paragraphs: [opening("Regretting its absence,"), paragraph("OP1", DONORS, { label: "1." })],
  });
  return compare(old, after, { link: [["PP1", "PP1"]] });
}

const partOf = (docx: Uint8Array, name: string): string =>
  strFromU8(unzipSync(docx)[`word/${name}.xml`] ?? new Uint8Array());

const commentsOf = (docx: Uint8Array): string[][] =>
  [...partOf(docx, "comments").matchAll(/<w:comment (.*?)<\/w:comment>/gs)].map((comment) =>
    [...(comment[1] ?? "").matchAll(/<w:p>(.*?)<\/w:p>/gs)].map((p) =>
      [...(p[1] ?? "").matchAll(/<w:t [^>]*>(.*?)<\/w:t>/gs)].map((t) => t[1]).join(""),
    ),
  );

const withComments = (made: Comparison, only: Wish[] = [], labels = en): Uint8Array =>
  docxRedline(made, { author: "Utopia", date: "2026-11-01T09:00:00Z" }, { labels, view: { only, context: 0 } });

describe("the comments of a redline", () => {
  it("tell what was compared, how much changed, what matters and what was set aside", () => {
    const [whole, lead, aside] = commentsOf(withComments(compared()));
    expect(whole).toEqual([
      "Earlier text: A/RES/63/901 · English · extracted text · old.txt",
      "Later text: A/RES/64/902 · English · extracted text · new.txt",
      expect.stringMatching(/^Paragraphs: 1 added · 1 changed · 1 moved/),
      "Footnotes: 1 changed",
      expect.stringContaining("of substance"),
    ]);
    expect(lead).toEqual([
      "Changes of substance",
      "New in the operative part (1)",
      expect.stringMatching(/^OP4 · Invites the regional/),
    ]);
    expect(aside).toEqual([en.sections.setAside, "A/RES/63/901 (1): page 2 of 3"]);
  });

  it("stand beside each change with its address, what became of it and its kinds, moves at both ends", () => {
    const own = commentsOf(withComments(compared()))
      .slice(3)
      .map((lines) => lines.join("\n"));
    expect(own).toEqual([
      "FN1 · changed",
      "OP2 of 63/901 · moved to OP5",
      expect.stringMatching(/^OP2 · changed · was OP3 · date .*updates only$/),
      "OP4 · added · substance",
      "OP5 · moved here from OP2 of 63/901",
    ]);
  });

  it("are the program's, whoever signs the changes", () => {
    const docx = withComments(compared());
    expect(partOf(docx, "comments")).toContain('w:author="resdiff" w:date="2026-11-01T09:00:00Z"');
    expect(partOf(docx, "comments")).not.toContain("Utopia");
    expect(partOf(docx, "document")).toContain('w:author="Utopia"');
  });

  it("have numbers that no footnote has, and each a place in the body", () => {
    const docx = withComments(compared());
    const numbers = (xml: string, name: string) =>
      [...xml.matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, "g"))].map((m) => m[1]);
    const named = numbers(partOf(docx, "comments"), "comment");
    expect(numbers(partOf(docx, "document"), "commentReference")).toEqual(named);
    for (const note of numbers(partOf(docx, "footnotes"), "footnote")) expect(named).not.toContain(note);
  });

  it("leave both texts alone", () => expectBothTexts(compared()));

  it("stand behind a footnote that goes at a paragraph's end, where LibreOffice would join it to the next", () => {
    const made = endingInALostNote();
    expectBothTexts(made);
    const [first = ""] =
      partOf(withComments(made), "document").match(/<w:p>(?:(?!<w:p>).)*?Welcoming.*?<\/w:p>/s) ?? [];
    expect(first).toMatch(
      /<w:footnoteReference [^>]*\/><\/w:r><\/w:del><w:r>(?:(?!<w:del).)*<w:commentReference [^>]*\/><\/w:r><\/w:p>$/,
    );
  });

  it("speak of what was asked for only", () => {
    const lines = commentsOf(withComments(compared(), ["date"])).flat();
    expect(lines).toContain("1 of 4 changes shown");
    expect(lines.filter((line) => line.startsWith("OP"))).toEqual([expect.stringMatching(/^OP2 · changed/)]);
  });

  it("are in the reader's language and run in its direction", () => {
    const xml = partOf(withComments(compared(), [], ar), "comments");
    expect(xml).toContain(ar.relations.added);
    expect(xml).toContain('<w:pStyle w:val="CommentText"/><w:bidi/>');
  });

  it("can be left out, and have the same bytes for the same texts", () => {
    expect(unzipSync(docxRedline(compared()))["word/comments.xml"]).toBeUndefined();
    expect(partOf(docxRedline(compared(), UNSIGNED), "document")).not.toContain("comment");
    expect(withComments(compared())).toEqual(withComments(compared()));
  });
});
