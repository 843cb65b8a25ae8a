import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { redlineInto } from "../../src/report/into/into.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { COMMENTS } from "../support/both-texts.js";
import { type CorpusPair, corpusPairs, LANGUAGE_CODES } from "../support/corpus.js";
import { readDocument, saidBy } from "../support/into.js";
import { CORPUS, lacks, SOFFICE } from "../support/needs.js";
import { pageLines, partInOneForm, settledDocx, trackedStretches } from "../support/settled-docx.js";
import { faultsIn } from "../support/sound-docx.js";
import { strayStyles } from "../support/stray-styles.js";
import { laidOut } from "./laid-out.js";
import { ALL, LANGUAGES, type OfficeTexts, settledByOffice } from "./office.js";

/** Parts whose XML must come back when all is rejected. */
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml"];

const lacking = lacks("the corpus", CORPUS) || lacks("LibreOffice", SOFFICE);

/** What is measured of each pair, in the words in which it is told. */
const MEASURES = [
  "accepted right",
  "rejected right",
  "heads of pages right",
  "styles kept",
  "marks as in the ordinary redline",
  "sound",
  "in LibreOffice accepted right",
  "in LibreOffice rejected right",
  "in LibreOffice heads of pages right",
  "in LibreOffice styles as before when rejected",
] as const;

type Verdicts = Partial<Record<(typeof MEASURES)[number], boolean>>;

/** All pairs of a language, or one of them. */
function pairsIn(language: LanguageCode): CorpusPair[] {
  const has = (stem: string): boolean => existsSync(`${CORPUS}xml/${stem}.${language}.xml`);
  const pairs = corpusPairs().filter(({ old, new: now }) => has(old) && has(now));
  const one = LANGUAGE_CODES.indexOf(language) * Math.floor(pairs.length / LANGUAGE_CODES.length);
  return ALL ? pairs : pairs.slice(one, one + 1);
}

const folded = (texts: readonly string[]): string[] =>
  texts.map((t) => t.replace(/\s+/gu, " ").trim()).filter((t) => t !== "");
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const sayTheSame = (a: OfficeTexts, b: OfficeTexts): boolean =>
  same(folded(a.paragraphs), folded(b.paragraphs)) && same(folded(a.footnotes), folded(b.footnotes));

/** Puts the redline of two documents into the older one, and settles it by our own means. */
async function putInto(old: Uint8Array, now: Uint8Array): Promise<{ redline: Uint8Array; verdicts: Verdicts }> {
  const [before, after] = [await readDocument(old), await readDocument(now, "new.docx")];
  const comparison = compare(before, after);
  const redline = redlineInto(comparison, old, { comments: COMMENTS, newer: now });
  const [accepted, rejected] = [settledDocx(redline, "accepted"), settledDocx(redline, "rejected")];
  const formula = [before, after].map((text) => text.paragraphs[0]).find((p) => p?.kind === "formula")?.text ?? "";
  const read = await readDocument(accepted);
  const verdicts = {
    "accepted right": same(saidBy(read), saidBy(after)) && same(read.masthead, after.masthead),
    "rejected right": PARTS.every((part) => partInOneForm(rejected, part) === partInOneForm(old, part)),
    "heads of pages right": same(pageLines(accepted, "header"), pageLines(now, "header")),
    "styles kept": strayStyles(accepted, comparison, { old, now }).length === 0,
    "marks as in the ordinary redline": same(
      trackedStretches(redline, formula),
      trackedStretches(docxRedline(comparison, UNSIGNED), formula),
    ),
    sound: faultsIn(redline).length === 0,
  };
  return { redline, verdicts };
}

describe.skipIf(lacking)("redlines inside documents that LibreOffice laid out", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-into-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(LANGUAGES)("are right in %s", async (language) => {
    const pairs = pairsIn(language);
    const stemOf = (name: string): string => `${name}.${language}`;
    const documents = await laidOut([...new Set(pairs.flatMap((pair) => [stemOf(pair.old), stemOf(pair.new)]))]);
    const of = (name: string) => documents.get(stemOf(name)) as NonNullable<ReturnType<typeof documents.get>>;
    const made: { file: string; pair: CorpusPair; verdicts: Verdicts }[] = [];
    for (const pair of pairs) {
      const { redline, verdicts } = await putInto(await readFile(of(pair.old).file), await readFile(of(pair.new).file));
      const file = join(folder, `${pair.old}__${pair.new}.${language}.docx`);
      await writeFile(file, redline);
      made.push({ file, pair, verdicts });
    }
    const settled = await settledByOffice(made.map(({ file }) => file));
    const found = made.map(({ pair, verdicts }, i) => {
      const { accepted, rejected } = settled[i] as (typeof settled)[number];
      const all: Verdicts = {
        ...verdicts,
        "in LibreOffice accepted right": sayTheSame(accepted, of(pair.new).texts),
        "in LibreOffice rejected right": sayTheSame(rejected, of(pair.old).texts),
        "in LibreOffice heads of pages right":
          same(folded(accepted.heads), folded(of(pair.new).texts.heads)) &&
          same(folded(rejected.heads), folded(of(pair.old).texts.heads)),
        "in LibreOffice styles as before when rejected": same(rejected.styles, of(pair.old).texts.styles),
      };
      for (const name of MEASURES) if (!all[name]) console.log(`${pair.old} → ${pair.new} ${language}: not ${name}`);
      return all;
    });
    const counts = MEASURES.map((name) => [name, found.filter((verdicts) => verdicts[name]).length] as const);
    console.log(`${language}: of ${pairs.length} pairs ${counts.map(([name, n]) => `${name} ${n}`).join(", ")}`);
    for (const [name, count] of counts) expect.soft(count, `${language}: ${name}`).toBe(pairs.length);
  });
});
