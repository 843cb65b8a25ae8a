import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { COARSE_REASONS, coarse } from "../../src/model/quality.js";
import { ASIDE_REASONS, LANGUAGE_CODES } from "../../src/model/resolution.js";
import { WARNINGS, type WarningCode, warning } from "../../src/model/warnings.js";
import { toHtml, toMarkdown, toText } from "../../src/render.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { structureText } from "../../src/report/text/structure.js";
import { smallPair } from "../support/small-pair.js";

const namesIn = (template: string): string[] => [...template.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each(LANGUAGE_CODES)("warnings in %s", (code) => {
  it("name all that the English ones name", async () => {
    const { warnings, coarseReasons } = await labelsFor(code);
    for (const [name, template] of Object.entries(WARNINGS)) {
      expect(namesIn(warnings[name as WarningCode]), name).toEqual(namesIn(template));
    }
    for (const [name, template] of Object.entries(COARSE_REASONS)) {
      expect(namesIn(coarseReasons[name as keyof typeof COARSE_REASONS]), name).toEqual(namesIn(template));
    }
  });

  it("stand in reports in that language, with the reason of what was cut short", async () => {
    const { before, after } = smallPair("zh");
    const told = { ...after, warnings: [warning("pages-cut", { source: "new.pdf", read: 20, pages: 90 })] };
    const comparison = { ...compare(before, told), quality: coarse("many-alike", { crowded: 7, all: 9 }) };
    const { warnings, coarseReasons } = await labelsFor(code);
    const words = (template: string): string => template.split("{")[0]?.trim() ?? "";
    for (const report of [toText, toHtml, toMarkdown]) {
      const said = (await report(comparison, { ui: code })).replace(/\s+/g, " ");
      expect(said).toContain("new.pdf");
      if (code !== "en") expect(said).not.toContain("Only the first");
      expect(said).toContain(words(warnings["pages-cut"]));
      expect(said).toContain(words(coarseReasons["many-alike"]));
    }
  });
});

describe("what a reader of the whole has to know", () => {
  it("stands above the counts and the changes in every form", async () => {
    const { before, after } = smallPair("en");
    const told = { ...after, warnings: [warning("pages-cut", { source: "new.pdf", read: 20, pages: 90 })] };
    const comparison = compare(before, told);
    for (const report of [toText, toHtml, toMarkdown]) {
      for (const brief of [false, true]) {
        const said = (await report(comparison, { brief })).replace(/<style>.*?<\/style>/s, "").replace(/\s+/g, " ");
        const at = said.indexOf("Only the first 20 of 90 pages");
        expect(at).toBeGreaterThan(-1);
        expect(at).toBeLessThan(said.indexOf("Changes of substance"));
        expect(said.indexOf("Only the first 20 of 90 pages", at + 1)).toBe(-1);
      }
    }
  });
});

describe("why pieces of a page were set aside", () => {
  it.each(LANGUAGE_CODES)("is said in %s", async (code) => {
    const { before } = smallPair("en");
    const setAside = ASIDE_REASONS.map((why, i) => ({ text: `piece ${i}`, why }));
    const labels = await labelsFor(code);
    const said = structureText({ ...before, setAside }, { labels, width: 200, color: false });
    for (const why of ASIDE_REASONS) {
      expect(said).toContain(`(${labels.asideReasons[why]})`);
      if (code !== "en") expect(said).not.toContain(`(${why})`);
    }
    expect(new Set(Object.values(labels.asideReasons)).size).toBe(ASIDE_REASONS.length);
  });
});
