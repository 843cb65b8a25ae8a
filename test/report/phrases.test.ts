import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { Form, Resolution } from "../../src/model/resolution.js";
import type { Item } from "../../src/redline/item.js";
import { redline } from "../../src/redline/redline.js";
import { en } from "../../src/report/labels/en.js";
import { facts } from "../../src/report/phrases.js";
import { resolutionOf } from "../support/texts.js";

const factsOf = (before: string, after: string, form: Form = "akn"): string[] => {
  const [old, now] = [before, after].map((text) => ({ ...resolutionOf([["OP1", text]]), form }));
  const { items } = redline(compare(old as Resolution, now as Resolution));
  return items.filter((item): item is Item => item.kind === "item").flatMap((item) => facts(item, en));
};

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
