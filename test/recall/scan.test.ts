/** Citations in running text, in every official language's way of writing them. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { symbolText } from "../../src/model/symbol.js";
import { scanCitations } from "../../src/recall/scan.js";

const FOLDER = new URL("../fixtures/recall/cited-in-running-text/", import.meta.url);

/** Blocks of a paragraph and the lines expected of it, parted by empty lines. */
function cases(file: string): { text: string; expected: string[] }[] {
  const blocks = readFileSync(new URL(file, FOLDER), "utf8")
    .trim()
    .split(/\n\s*\n/u);
  return blocks.map((block) => {
    const [text = "", ...expected] = block.split("\n").filter((line) => !line.startsWith("#"));
    return { text, expected };
  });
}

const shown = (text: string, code: LanguageCode): string[] =>
  scanCitations(text, LANGUAGES[code]).map(({ symbol, date }) => [symbolText(symbol), date ?? []].flat().join(" "));

describe.each(readdirSync(FOLDER))("citations of %s", (file) => {
  const code = file.slice(0, 2) as LanguageCode;
  it.each(cases(file))("$text", ({ text, expected }) => {
    expect(shown(text, code)).toEqual(expected);
  });
});

describe("the ranges of citations", () => {
  it.each([
    ["en", "its resolution 63/72 of 2 December 2008", "63/72"],
    ["zh", "其2001年12月24日第56/24 V号决议", "56/24 V"],
    ["ar", "قــرارهــا 56/24 تاء المؤرخ", "56/24 تاء"],
    ["ru", "резолюции 217 А (III)", "217 А (III)"],
  ] as const)("hold in the text as it stands (%s)", (code, text, cited) => {
    const [mention] = scanCitations(text, LANGUAGES[code]);
    expect(text.slice(mention?.start, mention?.end)).toBe(cited);
  });

  it("are empty for a text without numbers, and for numbers that nothing makes a citation", () => {
    expect(scanCitations("Recalling its previous resolutions,", LANGUAGES.en)).toEqual([]);
    expect(scanCitations("on 24/7 and 31/12", LANGUAGES.en)).toEqual([]);
  });
});
