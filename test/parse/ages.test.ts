/** The same resolutions, laid out in the manner of five ages and in six languages, are read back to the same structure. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { readTxt } from "../../src/read/txt/txt.js";
import { AGES, isPlain, laidOut } from "../support/ages.js";
import { CORPUS, lacks } from "../support/needs.js";
import { smallPair } from "../support/small-pair.js";

const LANGUAGES: readonly LanguageCode[] = ["en", "fr", "es", "ru", "zh", "ar"];
const SAMPLE = 10;

const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{Pd}\p{Cf}]/gu, "")
    .toLowerCase();
const keysOf = (r: Resolution): string[] => r.paragraphs.map(({ id, text }) => `${id} ${folded(text)}`);

/** Paragraphs that do not come back with their address and words from pages in the manner of an age. */
function lost(resolution: Resolution, age: string): string[] {
  const pages = laidOut(resolution, AGES[age as keyof typeof AGES] as (typeof AGES)[string]);
  const found = new Set(keysOf(parse(readTxt(pages, "pages"))));
  return keysOf(resolution).filter((key) => !found.has(key));
}

describe("a text of our own in five ages", () => {
  it.each(LANGUAGES)("is the same structure in %s", (language) => {
    for (const text of Object.values(smallPair(language)))
      for (const age of Object.keys(AGES)) expect(lost(text, age), age).toEqual([]);
  });
});

describe.skipIf(lacks("the corpus", CORPUS))("ten resolutions in five ages", () => {
  const total = { all: 0, missing: 0 };
  it.each(LANGUAGES)("are the same structure in %s, but for two paragraphs of a hundred at most", async (language) => {
    const files = readdirSync(`${CORPUS}xml`).filter((name) => name.endsWith(`.${language}.xml`));
    let [all, missing, taken] = [0, 0, 0];
    for (const name of files) {
      if (taken === SAMPLE) break;
      const wanted = parse(await readBytes(readFileSync(`${CORPUS}xml/${name}`), { name }));
      if (!isPlain(wanted)) continue;
      taken++;
      for (const age of Object.keys(AGES)) {
        all += wanted.paragraphs.length;
        missing += lost(wanted, age).length;
      }
    }
    expect(taken).toBe(SAMPLE);
    total.all += all;
    total.missing += missing;
    expect(missing / all).toBeLessThan(0.02);
  });

  it("are the same structure in all of them, but for one paragraph of a hundred at most", () => {
    expect(total.missing / total.all).toBeLessThan(0.01);
  });
});
