import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { parse } from "../../src/parse/parse.js";
import { readAkn } from "../../src/read/akn/akn.js";
import { expectRoundTrip } from "../support/round-trip.js";

const file = (body: string) =>
  `<akomaNtoso><statement name="resolution"><meta><FRBRlanguage language="eng"/></meta>
  <preface><p><docNumber>64/50.</docNumber><docTitle>	A title</docTitle></p></preface>
  <preamble><formula><p><span class="italic">The General Assembly</span>,</p></formula></preamble>
  <mainBody>${body}</mainBody></statement></akomaNtoso>`;
const operative = (n: number, text: string) =>
  `<paragraph><num>${n}.</num><content><p>	${text}</p></content></paragraph>`;

describe("reading Akoma Ntoso", () => {
  it("takes footnotes out of the text and ties their marks to the place they stand", () => {
    const note = `<authorialNote marker="1"><p>	A/64/173.</p></authorialNote>`;
    const { paragraphs, footnotes, symbol, title } = parse(
      readAkn(file(operative(1, `<span class="italic">Takes note</span> of the report,${note} as amended;`)), "x.xml"),
    );
    expect({ symbol, title }).toEqual({ symbol: "A/RES/64/50", title: "A title" });
    expect(footnotes).toEqual([{ id: "FN1", mark: "1", text: "A/64/173." }]);
    expect(paragraphs[1]).toMatchObject({
      id: "OP1",
      text: "Takes note of the report, as amended;",
      opening: { start: 0, end: 10 },
      marks: [{ at: 25, note: "FN1" }],
    });
  });

  it("reads the preamble of a section, which the files have as a heading that refers to a preamble", () => {
    const section = (numeral: string, preamble: string, number: number) =>
      `<section><subheading>${numeral}</subheading><subheading>Of the mill</subheading>
      <crossHeading refersTo="#preamble"><span class="italic">Recalling</span> ${preamble},</crossHeading>
      ${operative(number, "Notes the mill;")}</section>`;
    const { paragraphs, warnings } = parse(
      readAkn(file(section("I", "the wheel", 1) + section("II", "the sluice", 1)), "x.xml"),
    );
    const preambles = paragraphs.filter(({ kind }) => kind === "preambular");
    expect(preambles.map(({ id, text, opening }) => [id, text, opening?.end])).toEqual([
      ["PP1", "Recalling the wheel,", 9],
      ["PP2", "Recalling the sluice,", 9],
    ]);
    expect(warnings).toEqual([]);
  });

  it("keeps text that stands in an element that is known for none", () => {
    const { paragraphs } = parse(
      readAkn(file(`<container>A word on mills.</container>${operative(1, "Notes the mill;")}`), "x"),
    );
    expect(paragraphs.map(({ text }) => text)).toEqual([
      "The General Assembly,",
      "A word on mills.",
      "Notes the mill;",
    ]);
  });

  it("takes a heading that is printed once more behind its element for one", () => {
    const heading = `<paragraph><content><p><subheading>Article 1</subheading> <b>Article 1</b></p></content></paragraph>`;
    const { blocks } = readAkn(file(heading + operative(1, "Notes the mill;")), "x");
    expect(blocks.filter(({ text }) => text === "Article 1").map(({ role }) => role)).toEqual(["heading"]);
  });

  it("compares two texts so that both can be rebuilt", () => {
    const before = parse(
      readAkn(file(operative(1, "Takes note of the report;") + operative(2, "Decides to act.")), "a"),
    );
    const after = parse(readAkn(file(operative(1, "Also takes note of the new report;")), "b"));
    const comparison = compare(before, after);
    expectRoundTrip(comparison);
    expect(comparison.summary).toMatchObject({ changed: 1, removed: 1, unchanged: 1 });
  });
});
