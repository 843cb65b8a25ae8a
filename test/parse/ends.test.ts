/** Long inputs of one shape, which once took the square of their length: each would take minutes so. */
import { describe, expect, it } from "vitest";
import type { Resolution } from "../../src/model/resolution.js";
import { readTxt } from "../../src/read/txt/txt.js";
import { inWorker } from "../support/in-worker.js";

const HEAD = "64/50. Mills\n\n     The General Assembly,\n\n";

const parsed = (body: string): Promise<Resolution> =>
  inWorker<Resolution>("parse/parse.js", "parse", [readTxt(`${HEAD}${body}`, "long.txt")]);

describe("one paragraph", () => {
  it.each<[string, string]>([
    ["combining marks behind one letter", `a${"\u0301".repeat(30_000)} b`],
    ["one word of Latin letters", "a".repeat(100_000)],
    ["one word of capitals", "W".repeat(100_000)],
    ["hyphens between letters", "a-".repeat(50_000)],
    ["letters with marks and hyphens", "a\u0301-".repeat(50_000)],
    ["very many lines", "the mill and the\n".repeat(25_000)],
  ])("of %s is read whole", async (_, words) => {
    const { paragraphs, setAside } = await parsed(`     1. Notes ${words}of old;\n`);
    expect(paragraphs.map(({ id }) => id)).toEqual(["F", "OP1"]);
    expect(paragraphs[1]?.text.replace(/\s/g, "")).toBe(`Notes${words}ofold;`.replace(/\s/g, ""));
    expect(setAside).toEqual([]);
  });
});

describe("many notes", () => {
  const numbers = Array.from({ length: 700 }, (_, k) => k + 1);
  const clause = (k: number): string => `     ${k}. Notes the mill,${k} and its wheel;\n\n`;
  const note = (k: number): string => `${k} See A/${k}.\n`;
  const rule = "_______________\n";

  it.each<[string, string]>([
    ["at the foot of one page", numbers.map(clause).join("") + rule + numbers.map(note).join("")],
    ["each on its page", numbers.map((k) => clause(k) + rule + note(k)).join("\f")],
  ])("%s are tied to their marks", async (_, body) => {
    const { paragraphs, footnotes } = await parsed(body);
    expect(footnotes).toHaveLength(numbers.length);
    const marked = paragraphs.filter(({ id }) => id.startsWith("OP")).map(({ marks }) => marks.map((m) => m.note));
    expect(marked).toEqual(numbers.map((k) => [`FN${k}`]));
  });
});

describe("many pages", () => {
  it("of a few lines each are read in order", async () => {
    const pages = Array.from({ length: 5_000 }, (_, k) => `     ${k + 1}. Notes the mill of\nthe river Ob ${k};\n`);
    const { paragraphs } = await parsed(pages.join("\f"));
    expect(paragraphs).toHaveLength(pages.length + 1);
  });
});
