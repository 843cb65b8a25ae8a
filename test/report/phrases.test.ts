import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Form, Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { sourceBlock } from "../../src/read/source-text.js";
import type { Item } from "../../src/redline/item.js";
import { redline } from "../../src/redline/redline.js";
import { en } from "../../src/report/labels/en.js";
import { addressesOf, facts, oldAddresses } from "../../src/report/phrases.js";
import { resolutionOf } from "../support/resolutions.js";

const factsOf = (before: string, after: string, form: Form = "akn"): string[] => {
  const [old, now] = [before, after].map((text) => ({ ...resolutionOf([["OP1", text]]), form }));
  const { items } = redline(compare(old as Resolution, now as Resolution));
  return items.filter((item): item is Item => item.kind === "item").flatMap((item) => facts(item, en));
};

const EMPTY = { source: "x", form: "akn", language: "en", notes: [], pages: [], setAside: [], warnings: [] } as const;

describe("the facts of a paragraph", () => {
  it("say so where only white space and typography differ", () => {
    expect(factsOf("Notes the report , as revised;", "Notes the report, as revised;")).toEqual([
      "changed",
      "typography only",
    ]);
  });

  it("do not tell of a space that extraction put in", () => {
    expect(factsOf("Notes the report , as revised;", "Notes the report, as revised;", "pdf")).toEqual(["unchanged"]);
  });

  it("name the kind where words differ", () => {
    expect(factsOf("Notes the report of 2020;", "Notes the report of 2021;")).not.toContain("typography only");
  });
});

describe("the address of a paragraph", () => {
  const text = ([one, two]: readonly [string, string]): Resolution =>
    parse({
      ...EMPTY,
      blocks: [
        sourceBlock("The General Assembly,", { role: "formula" }),
        sourceBlock("II", { role: "heading" }),
        sourceBlock(one, { role: "operative", label: "1." }),
        sourceBlock("III", { role: "heading" }),
        sourceBlock(two, { role: "operative", label: "1." }),
      ],
    });
  const items = (old: readonly [string, string], now: readonly [string, string]): Item[] =>
    redline(compare(text(old), text(now))).items.filter((item): item is Item => item.kind === "item");

  it("has the section's printed number beside it where numbers begin anew", () => {
    const found = items(["Notes the lamps;", "Notes the oil;"], ["Notes the lamps;", "Notes the oil and the wicks;"]);
    expect(found.map((item) => addressesOf(item, en))).toEqual([
      "F (opening line)",
      "H1 [II]",
      "OP1 [II]",
      "H2 [III]",
      "OP1#2 [III]",
    ]);
    expect(found.map((item) => oldAddresses(item, en)).at(-1)).toBe("OP1#2 [III] of the earlier text");
  });
});
