import { describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { COARSE_REASONS, coarse } from "../../src/model/quality.js";
import { LANGUAGE_CODES } from "../../src/model/resolution.js";
import { WARNINGS, type WarningCode, warning } from "../../src/model/warnings.js";
import { toHtml, toMarkdown, toText } from "../../src/render.js";
import { labelsFor } from "../../src/report/labels/load.js";
import { smallPair } from "../support/texts.js";

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
