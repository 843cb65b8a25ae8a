import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Form } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { sourceBlock } from "../../src/read/source-text.js";
import { isSameSpelling } from "../../src/words/spelling.js";
import { expectRoundTrip } from "../support/round-trip.js";

const resolution = (form: Form, operative: string) =>
  parse({
    source: `wells.${form}`,
    form,
    language: "en",
    blocks: [
      sourceBlock("The General Assembly,", { role: "formula" }),
      sourceBlock(operative, { role: "operative", label: "1." }),
    ],
    notes: [],
    pages: [],
    setAside: [],
    warnings: [],
  });

describe("the spelling of words", () => {
  it("is the same where extraction broke or joined them", () => {
    expect(isSameSpelling("Secretary-General", "Secretary - General", ["akn", "pdf"])).toBe(true);
    expect(isSameSpelling("transparency", "transparen cy", ["txt", "docx"])).toBe(true);
  });

  it("is not the same where the words stand in both files, or are others", () => {
    expect(isSameSpelling("any one", "anyone", ["akn", "docx"])).toBe(false);
    expect(isSameSpelling("wells", "well", ["akn", "pdf"])).toBe(false);
  });

  it("makes no change of a paragraph that extraction broke, and tells it once", () => {
    const comparison = compare(
      resolution("akn", "Requests the Secretary-General to report on the wells;"),
      resolution("txt", "Requests the Secretary - General to rep ort on the wells ;"),
    );
    expectRoundTrip(comparison);
    expect(comparison.entries.map((entry) => entry.relation)).toEqual(["unchanged", "unchanged"]);
    const told = comparison.warnings.filter((warning) => warning.code === "broken-words");
    expect(told.map((warning) => warning.where)).toEqual([["OP1"]]);
  });

  it("leaves what else changed in the paragraph a change, and marks nothing but that", () => {
    const comparison = compare(
      resolution("akn", "Requests the Secretary-General to report on the wells;"),
      resolution("pdf", "Requests the Secretary - General to report on the cisterns;"),
    );
    expectRoundTrip(comparison);
    const entry = comparison.entries[1];
    expect(entry?.relation).toBe("changed");
    const text = comparison.new.paragraphs[1]?.text ?? "";
    const put = entry?.segments.flatMap((s) => (s.kind === "inserted" ? [text.slice(s.new.start, s.new.end)] : []));
    expect(put).toEqual(["cisterns"]);
  });

  it("leaves a space between two texts of the same words a change", () => {
    const comparison = compare(resolution("akn", "Asks any one to act;"), resolution("docx", "Asks anyone to act;"));
    expect(comparison.entries[1]?.relation).toBe("changed");
  });
});
