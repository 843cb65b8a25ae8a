import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify, contextOf, kindsOf } from "../../src/classify/classify.js";
import { LANGUAGES } from "../../src/language/languages.js";
import { openingOf } from "../../src/language/openings.js";
import { Budget } from "../../src/model/budget.js";
import type { Finding } from "../../src/model/comparison.js";
import type { LanguageCode, Paragraph } from "../../src/model/resolution.js";
import { cutterOf } from "../../src/words/tokens.js";
import { words } from "../../src/words/words.js";
import { sideOfBrackets } from "../support/brackets.js";
import { entry, paragraph } from "../support/resolutions.js";

const CODES: readonly LanguageCode[] = ["en", "zh", "fr", "es", "ru", "ar"];

/** Each case: the phenomenon, the kinds wanted, and the marked line. */
function cases(code: LanguageCode): [phenomenon: string, wanted: string, marked: string][] {
  const lines = readFileSync(new URL(`../fixtures/kinds/${code}.txt`, import.meta.url), "utf8").split("\n");
  return lines.flatMap((line, i) => {
    if (!line.startsWith("#")) return [];
    const [, phenomenon, wanted] = /^# (.+): ([a-z, ]+)$/.exec(line) ?? [];
    if (!phenomenon || !wanted) throw new Error(`write "# phenomenon: kind, kind" for "${line}"`);
    return [[phenomenon, wanted, lines[i + 1] ?? ""]];
  });
}

function findingsOf(
  marked: string,
  code: LanguageCode,
  kinds: Record<"old" | "new", Paragraph["kind"]> = { old: "operative", new: "operative" },
): Finding[] {
  const language = LANGUAGES[code];
  const sided = (side: "old" | "new"): Paragraph => {
    const text = sideOfBrackets(marked, side);
    const opening = openingOf(text, language);
    return paragraph("OP1", text, { kind: kinds[side], label: "1.", opening });
  };
  const [old, now] = [[sided("old")], [sided("new")]];
  const link = entry(["OP1"], ["OP1"], [], { relation: "changed" });
  const { segments } = words(old, now, { language });
  const texts = { old: old.map((p) => p.text), new: now.map((p) => p.text) };
  const setting = contextOf({ language, cut: cutterOf(language), texts, years: 1, budget: new Budget() });
  return classify({ link, old, new: now, segments, marks: [] }, setting);
}

describe("a label that was printed in the text", () => {
  it("is all that is found where the word after it only took a capital", () => {
    const found = findingsOf("[-b) encourager-][+Encourager+] les meuniers à entretenir les digues ;", "fr");
    expect(found.map((f) => f.kind)).toEqual(["numbering"]);
  });
});

describe.each(CODES)("kinds of change, %s", (code) => {
  it.each(cases(code))("%s: %s", (_phenomenon, wanted, marked) => {
    const kinds: readonly string[] = kindsOf(findingsOf(marked, code));
    expect(kinds.length === 0 ? ["none"] : [...kinds].sort()).toEqual(wanted.split(", ").sort());
  });
});

describe("the force of an opening phrase", () => {
  it("is judged, and only there", () => {
    expect(findingsOf("[-Encourages-][+Calls upon+] States to take part;", "en")[0]?.force).toBe("stronger");
    expect(findingsOf("[-Notes-][+Takes note of+] the report;", "en")[0]?.force).toBe("neutral");
    expect(findingsOf("Notes the [-old-][+fresh+] report;", "en")[0]?.force).toBeUndefined();
  });
});
