import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import { words } from "../../src/words/words.js";
import { inBrackets } from "../support/brackets.js";

const marked = (old: string, now: string, code: keyof typeof LANGUAGES = "en"): string => {
  const { segments } = words([{ id: "OP1", text: old }], [{ id: "OP1", text: now }], { language: LANGUAGES[code] });
  return inBrackets(segments, new Map([["OP1", old]]), new Map([["OP1", now]]));
};

describe("marks", () => {
  it.each([
    [
      "The committee shall meet. The members shall be elected;",
      "The committee shall meet twice. The terms shall be staggered. The members shall be elected;",
      "The committee shall meet[+ twice+]. [+The terms shall be staggered. +]The members shall be elected;",
    ],
    [
      "The committee shall meet twice. The terms shall be staggered. The members shall be elected;",
      "The committee shall meet. The members shall be elected;",
      "The committee shall meet[- twice-]. [-The terms shall be staggered. -]The members shall be elected;",
    ],
  ])("end where a sentence ends that came or went whole", (old, now, expected) => {
    expect(marked(old, now)).toBe(expected);
  });

  it.each([
    ["en", "It shall sit for thirty (30) days;", "It shall sit for forty (40) days;", "[-thirty (30)-][+forty (40)+]"],
    ["fr", "Il siège trente (30) jours ;", "Il siège quarante (40) jours ;", "[-trente (30)-][+quarante (40)+]"],
    ["zh", "委员会每年开会三十（30）天；", "委员会每年开会四十（40）天；", "[-三十（30）-][+四十（40）+]"],
  ] as const)("hold both halves of a pair of brackets, %s", (code, old, now, expected) => {
    expect(marked(old, now, code)).toContain(expected);
  });

  it("cut a phrase at its numbers where only they changed", () => {
    expect(
      marked(
        "Authorizes 1,000,000 dollars for 30 wells and 25 posts;",
        "Authorizes 1,500,000 dollars for 30 wells and 35 posts;",
      ),
    ).toBe("Authorizes [-1,000,000 dollars-][+1,500,000 dollars+] for 30 wells and [-25-][+35+] posts;");
  });
});
