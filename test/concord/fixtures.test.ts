/** One resolution in six languages, a fault put into one of them, and what is found; the names of the cases say the phenomenon. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { concord } from "../../src/concord/concord.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { resolutionOf, type Short } from "../support/resolutions.js";

const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../fixtures/concord/${name}`, import.meta.url)), "utf8");

type Texts = Record<string, Short[]>;

/** The texts of base.txt: `= LANGUAGE` begins one, each other line is a paragraph behind its address. */
function base(): Texts {
  const parts = fixture("base.txt").split(/^= /m).slice(1);
  return Object.fromEntries(
    parts.map((part) => {
      const [language = "", ...lines] = part.trimEnd().split("\n");
      return [
        language,
        lines.map((line): Short => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
      ];
    }),
  );
}

/** Does to the texts what a line of a case says. */
function edit(texts: Texts, line: string): void {
  const [, language = "", what = "", first = "", second = ""] = /^(\w\w) (\w+)(?: (\w+))?(?: (\w+))?/.exec(line) ?? [];
  const paragraphs = texts[language] ?? [];
  const at = (id: string): number => {
    const found = paragraphs.findIndex(([known]) => known === id);
    if (found < 0) throw new Error(`${id} is no paragraph: ${line}`);
    return found;
  };
  const replaced = /^\w\w (\w+): (.+) → ?(.*)$/.exec(line);
  if (replaced) {
    const [, id = "", from = "", to = ""] = replaced;
    const [, text = ""] = paragraphs[at(id)] ?? [];
    if (!text.includes(from)) throw new Error(`${from} does not stand in ${id}: ${line}`);
    paragraphs[at(id)] = [id, text.replace(from, to)];
  } else if (what === "drop") texts[language] = renumbered(paragraphs.toSpliced(at(first), 1));
  else if (what === "double")
    texts[language] = renumbered(paragraphs.flatMap((p): Short[] => (p[0] === first ? [p, p] : [p])));
  else if (what === "swap") {
    const [i, j] = [at(first), at(second)];
    const [a, b] = [paragraphs[i]?.[1] ?? "", paragraphs[j]?.[1] ?? ""];
    paragraphs[i] = [first, b];
    paragraphs[j] = [second, a];
  } else throw new Error(`what is to be done? ${line}`);
}

/** Preambular paragraphs are counted; operative ones have their printed number. */
function renumbered(paragraphs: readonly Short[]): Short[] {
  let count = 0;
  return paragraphs.map(([id, text]): Short => [id.startsWith("PP") ? `PP${++count}` : id, text]);
}

const resolutions = (texts: Texts): Resolution[] =>
  Object.entries(texts).map(([language, paragraphs]) =>
    resolutionOf(paragraphs, { language: language as LanguageCode, source: `${language}.txt` }),
  );

const cases = fixture("cases.txt")
  .split("\n\n")
  .map((block) => block.split("\n").filter((line) => line !== "" && !line.startsWith("#")))
  .filter((block) => block.length > 0);

describe("concord finds", () => {
  it.each(cases)("%s", (_name, ...lines: string[]) => {
    const texts = base();
    const wanted = lines.flatMap((line) => (line.startsWith("> ") ? [line.slice(2)] : []));
    for (const line of lines) if (!line.startsWith("> ")) edit(texts, line);
    const found = concord(resolutions(texts)).findings.map(
      ({ where, to, kind, languages, severity }) =>
        `${to === undefined ? where : `${where}–${to}`} ${kind} ${languages.join(" ")} ${severity}`,
    );
    expect(found).toEqual(wanted);
  });
});
