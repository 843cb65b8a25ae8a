/** The cutter that comparisons share. */
import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import { sharedCutter } from "../../src/words/tokens.js";

const TEXT = "Calls upon all States to light the lamps of their lighthouses;";

it("cuts a text once for comparisons that follow one another", () => {
  expect(sharedCutter(LANGUAGES.en)(TEXT)).toBe(sharedCutter(LANGUAGES.en)(TEXT));
  expect(sharedCutter(LANGUAGES.fr)(TEXT)).not.toBe(sharedCutter(LANGUAGES.en)(TEXT));
});

it("is another one after a million characters, with the same words", () => {
  const first = sharedCutter(LANGUAGES.en);
  const words = first(TEXT);
  for (let k = 0; k < 1001; k++) first(`${k} ${"lamp ".repeat(200)}`);
  expect(first(TEXT)).toBe(words);
  const next = sharedCutter(LANGUAGES.en);
  expect(next).not.toBe(first);
  expect(next(TEXT).map((token) => token.text)).toEqual(words.map((token) => token.text));
});
