import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import { openingOf } from "../../src/language/openings.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { words } from "../../src/words/words.js";
import { inBrackets, sideOfBrackets, withoutTypography } from "../support/brackets.js";
import { expectCovered } from "../support/round-trip.js";

const CODES: readonly LanguageCode[] = ["en", "zh", "fr", "es", "ru", "ar"];

function cases(code: LanguageCode): [string, string][] {
  const lines = readFileSync(new URL(`../fixtures/words/${code}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n");
  return lines.flatMap((line, i) =>
    line.startsWith("# ") ? [[line.slice(2), lines[i + 1] ?? ""] as [string, string]] : [],
  );
}

describe.each(CODES)("words a person would have marked, %s", (code) => {
  const language = LANGUAGES[code];

  it("has fifteen cases or more", () => {
    expect(cases(code).length).toBeGreaterThanOrEqual(15);
  });

  it.each(cases(code))("%s", (_, marked) => {
    const old = sideOfBrackets(marked, "old");
    const now = sideOfBrackets(marked, "new");
    const { segments } = words(
      [{ id: "OP1", text: old, opening: openingOf(old, language) }],
      [{ id: "OP1", text: now, opening: openingOf(now, language) }],
      { language },
    );
    expect(inBrackets(segments, new Map([["OP1", old]]), new Map([["OP1", now]]))).toBe(withoutTypography(marked));
    expectCovered(segments, "old", new Map([["OP1", old]]));
    expectCovered(segments, "new", new Map([["OP1", now]]));
  });
});
