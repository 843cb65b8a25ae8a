import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { words } from "../../src/words/words.js";
import { expectCovered } from "../support/round-trip.js";

const SEED = 20091202;

/** Words and marks of several languages, so that random texts have much in common and run into each other. */
const PIECES = [
  "the", "States", "of", "“", "”", "(", ")", ",", ".", ";", " ", " ", " ", "  ", "75/241", "A/RES/64/50", "2 December 2009",
  "seventy-fifth session", "l’", "Assemblée", "大会", "第七十五届会议", "安全理事会", "，", "、", "2021年", "2 月", "государства",
  "пункт 5", "الدول", "وللدول", "5 per cent", "\u00a0", "\u2011", "-", "👩‍👩‍👧", "\u0301", "\ud800", "é",
]; // biome-ignore format: a table

const text = () => fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((p) => p.join(""));
const code = () => fc.constantFrom<LanguageCode>("en", "zh", "fr", "es", "ru", "ar");
const side = () => fc.array(text(), { minLength: 1, maxLength: 3 });

describe("word changes of random texts", () => {
  it("cover both sides to the letter, for one paragraph and for several", () => {
    fc.assert(
      fc.property(side(), side(), code(), fc.boolean(), (before, after, language, strict) => {
        const old = before.map((t, i) => ({ id: `OP${i}`, text: t }));
        const now = after.map((t, i) => ({ id: `OP${i}`, text: t }));
        const { segments } = words(old, now, { language: LANGUAGES[language], strict });
        expectCovered(segments, "old", new Map(old.map((p) => [p.id, p.text])));
        expectCovered(segments, "new", new Map(now.map((p) => [p.id, p.text])));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it("are none where the text is the same", () => {
    fc.assert(
      fc.property(text(), code(), fc.boolean(), (t, language, strict) => {
        const one = [{ id: "OP1", text: t }];
        const { segments } = words(one, one, { language: LANGUAGES[language], strict });
        expect(segments.filter((s) => s.kind !== "same")).toEqual([]);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it("are the same from a text to itself with other typography, unless asked to be strict", () => {
    const old = [{ id: "OP1", text: "The “States’ co‑operation”  – see note" }];
    const now = [{ id: "OP1", text: 'The "States\' co-operation" - see note' }];
    const marks = (strict: boolean) =>
      words(old, now, { language: LANGUAGES.en, strict }).segments.filter((s) => s.kind !== "same").length;
    expect(marks(false)).toBe(0);
    expect(marks(true)).toBeGreaterThan(0);
  });
});

describe("long unrelated paragraphs", () => {
  it("are bounded, and it is said", () => {
    const many = (word: string) => Array.from({ length: 6000 }, (_, i) => `${word}${i}`).join(" ");
    const old = [{ id: "OP1", text: many("a") }];
    const now = [{ id: "OP1", text: many("b") }];
    const start = performance.now();
    const { segments, quality } = words(old, now, { language: LANGUAGES.en });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(segments.map((s) => s.kind)).toEqual(["deleted", "inserted"]);
    expect(quality.level).toBe("coarse");
  });
});
