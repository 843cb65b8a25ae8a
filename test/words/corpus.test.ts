import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.js";
import { LANGUAGES } from "../../src/language/languages.js";
import type { Link, Segment } from "../../src/model/comparison.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readAkn } from "../../src/read/akn/akn.js";
import { words } from "../../src/words/words.js";
import { expectCovered } from "../support/round-trip.js";

const CORPUS = new URL("../../../shared/corpus/", import.meta.url);
const here = existsSync(new URL("pairs.tsv", CORPUS));
if (!here) console.info("skipped: ../shared/corpus is not here");

const CODES: readonly LanguageCode[] = ["en", "zh", "fr", "es", "ru", "ar"];

function load(symbol: string, code: LanguageCode): Resolution | null {
  const url = new URL(`xml/${symbol.replace("/", "-")}.${code}.xml`, CORPUS);
  return existsSync(url) ? parse(readAkn(readFileSync(url, "utf8"), url.pathname)) : null;
}

/**
 * What is linked in every pair, with the texts of both sides: the links are found, for those made by hand are few. They
 * are the same in all languages, so that they are looked for once, in English.
 */
const linked = new Map<string, readonly Link[]>();

function* links(code: LanguageCode) {
  for (const line of readFileSync(new URL("pairs.tsv", CORPUS), "utf8").trim().split("\n").slice(1)) {
    const [before = "", after = ""] = line.split("\t");
    const [old, now] = [load(before, code), load(after, code)];
    if (!old || !now) continue;
    const made = linked.get(line) ?? align(old, now).links;
    linked.set(line, made);
    for (const link of made) {
      if (link.relation === "unchanged" && code === "en") continue;
      const sides = {
        old: old.paragraphs.filter((p) => link.old.includes(p.id)),
        new: now.paragraphs.filter((p) => link.new.includes(p.id)),
      };
      if (sides.old.length > 0 && sides.new.length > 0) yield sides;
    }
  }
}

/** Letters on both sides of a place: cutting there would cut a word. Chinese words have no such mark of their own. */
const INSIDE = /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]$/u;
const GOES_ON = /^(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u;

function cutsInsideWords(
  segments: readonly Segment[],
  side: "old" | "new",
  texts: ReadonlyMap<string, string>,
): string[] {
  return segments.flatMap((s) => {
    const span = s[side];
    const text = span ? (texts.get(span.paragraph) ?? "") : "";
    if (!span || span.start === 0) return [];
    const left = text.slice(0, span.start);
    const right = text.slice(span.start);
    return INSIDE.test(left) && GOES_ON.test(right) ? [`${left.slice(-12)}|${right.slice(0, 12)}`] : [];
  });
}

describe.skipIf(!here).each(CODES)("words over the corpus, %s", (code) => {
  it("rebuild both texts to the letter and never cut a word", () => {
    let count = 0;
    for (const link of links(code)) {
      const { segments } = words(link.old, link.new, { language: LANGUAGES[code] });
      for (const side of ["old", "new"] as const) {
        const texts = new Map(link[side].map((p) => [p.id, p.text]));
        expectCovered(segments, side, texts);
        expect(cutsInsideWords(segments, side, texts)).toEqual([]);
      }
      count++;
    }
    expect(count).toBeGreaterThan(600);
  }, 60_000);
});
