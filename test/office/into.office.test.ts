import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { LanguageCode } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { redlineInto } from "../../src/report/into/into.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { COMMENTS } from "../support/both-texts.js";
import { type CorpusPair, corpusPairs, LANGUAGE_CODES } from "../support/corpus.js";
import { readDocument, saidBy } from "../support/into.js";
import { layoutOf } from "../support/layout.js";
import { CORPUS, lacks, SOFFICE } from "../support/needs.js";
import { paragraphsWithStyles, partInOneForm, settledDocx, trackedStretches } from "../support/settled-docx.js";
import { faultsIn } from "../support/sound-docx.js";
import { ALL, convertByOffice, type OfficeTexts, settledByOffice } from "./office.js";

/** Parts whose XML must come back when all is rejected. */
const PARTS = ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/header2.xml", "word/header3.xml"];
/** The most that a pair of some ten pages may take beyond its comparison, against the time that this takes: told, not tested. */
const TEN_PAGES = { least: 25_000, most: 45_000 };

const lacking = lacks("the corpus", CORPUS) || lacks("LibreOffice", SOFFICE);

/** All pairs in all languages, or one pair in each language. */
function chosen(): { pair: CorpusPair; language: LanguageCode }[] {
  const pairs = corpusPairs();
  return LANGUAGE_CODES.flatMap((language, i) => {
    const own = ALL ? pairs : pairs.slice(i * Math.floor(pairs.length / LANGUAGE_CODES.length)).slice(0, 1);
    return own
      .filter(({ old, new: now }) => [old, now].every((stem) => existsSync(`${CORPUS}xml/${stem}.${language}.xml`)))
      .map((pair) => ({ pair, language }));
  });
}

/** What is counted, of each language. */
interface Score {
  pairs: number;
  accepted: number;
  rejected: number;
  styles: number;
  marks: number;
  sound: number;
  officeAccepted: number;
  officeRejected: number;
  officeStyles: number;
  /** Milliseconds of pairs of some ten pages: the comparison, and putting it into the document. */
  compared: number;
  put: number;
}

const timeOf = ({ put, compared }: Score): string =>
  compared === 0
    ? "no pair of ten pages"
    : `ten pages take ${(put / compared).toFixed(2)} of the time of their comparison`;

const folded = (texts: readonly string[]): string[] =>
  texts.map((t) => t.replace(/\s+/gu, " ").trim()).filter((t) => t !== "");
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

describe.skipIf(lacking)("redlines inside documents that LibreOffice laid out", () => {
  let folder = "";
  const cases = chosen();
  const scores = new Map<LanguageCode, Score>();
  const scoreOf = (language: LanguageCode): Score => {
    const zero = { pairs: 0, accepted: 0, rejected: 0, styles: 0, marks: 0, sound: 0, compared: 0, put: 0 };
    const score = scores.get(language) ?? { ...zero, officeAccepted: 0, officeRejected: 0, officeStyles: 0 };
    scores.set(language, score);
    return score;
  };
  const made: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-into-"));
    const stems = new Set(
      cases.flatMap(({ pair, language }) => [`${pair.old}.${language}`, `${pair.new}.${language}`]),
    );
    for (const stem of stems) {
      await writeFile(join(folder, `${stem}.fodt`), layoutOf(parse(await read(`${CORPUS}xml/${stem}.xml`))));
    }
    await convertByOffice(
      [...stems].map((stem) => join(folder, `${stem}.fodt`)),
      "docx",
      folder,
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("are accepted to the new text and rejected to the document itself", async () => {
    for (const { pair, language } of cases) {
      const score = scoreOf(language);
      const name = `${pair.old}__${pair.new}.${language}.docx`;
      const [old, now] = await Promise.all(
        [pair.old, pair.new].map((s) => readFile(join(folder, `${s}.${language}.docx`))),
      );
      if (!old || !now) continue;
      const [before, after] = [await readDocument(old), await readDocument(now)];
      const begun = performance.now();
      const comparison = compare(before, after);
      const compared = performance.now();
      const redline = redlineInto(comparison, old, { comments: COMMENTS, newer: now });
      const length = before.paragraphs.reduce((sum, p) => sum + p.text.length, 0);
      if (length >= TEN_PAGES.least && length <= TEN_PAGES.most) {
        score.compared += compared - begun;
        score.put += performance.now() - compared;
      }
      await writeFile(join(folder, name), redline);
      made.push(name);
      const [accepted, rejected] = [settledDocx(redline, "accepted"), settledDocx(redline, "rejected")];
      const formula = before.paragraphs[0]?.text ?? "";
      const read = await readDocument(accepted);
      score.pairs++;
      const right = {
        accepted: same(saidBy(read), saidBy(after)) && same(read.masthead, after.masthead),
        rejected: PARTS.every((part) => partInOneForm(rejected, part) === partInOneForm(old, part)),
        styles: same(paragraphsWithStyles(accepted), paragraphsWithStyles(now)),
        marks: same(trackedStretches(redline, formula), trackedStretches(docxRedline(comparison, UNSIGNED), formula)),
        sound: faultsIn(redline).length === 0,
      };
      for (const [key, holds] of Object.entries(right)) {
        if (holds) score[key as keyof typeof right]++;
        else console.log(`${name}: ${key} is not right`);
      }
    }
    for (const [language, s] of scores) {
      console.log(
        `${language}: of ${s.pairs} pairs accepted right ${s.accepted}, rejected right ${s.rejected}, styles kept ${s.styles}, sound ${s.sound}, ` +
          `marks as in the ordinary redline ${s.marks}; ${timeOf(s)}`,
      );
      expect.soft(s.accepted, `${language} accepted`).toBe(s.pairs);
      expect.soft(s.rejected, `${language} rejected`).toBe(s.pairs);
      expect.soft(s.sound, `${language} sound`).toBe(s.pairs);
    }
  });

  it("are the same in LibreOffice", async () => {
    const originals = new Set(
      cases.flatMap(({ pair, language }) => [pair.old, pair.new].map((s) => `${s}.${language}.docx`)),
    );
    const given = new Map<string, OfficeTexts>();
    for (const { file, accepted } of await settledByOffice([...originals].map((n) => join(folder, n))))
      given.set(file, accepted);
    for (const { file, accepted, rejected } of await settledByOffice(made.map((n) => join(folder, n)))) {
      const [stems = "", language = ""] = basename(file, ".docx").split(".");
      const score = scoreOf(language as LanguageCode);
      const [old, now] = stems.split("__").map((stem) => given.get(`${stem}.${language}.docx`));
      const isSame = (a: OfficeTexts, b: OfficeTexts | undefined): boolean =>
        b !== undefined &&
        same(folded(a.paragraphs), folded(b.paragraphs)) &&
        same(folded(a.footnotes), folded(b.footnotes));
      const right = {
        officeAccepted: isSame(accepted, now),
        officeRejected: isSame(rejected, old),
        officeStyles: same(rejected.styles, old?.styles),
      };
      for (const [key, holds] of Object.entries(right)) {
        if (holds) score[key as keyof typeof right]++;
        else console.log(`${file}: ${key} is not right`);
      }
    }
    for (const [language, s] of scores) {
      console.log(
        `${language}: in LibreOffice of ${s.pairs} pairs accepted right ${s.officeAccepted}, rejected right ${s.officeRejected}, ` +
          `styles as before when rejected ${s.officeStyles}`,
      );
      expect.soft(s.officeAccepted, `${language} accepted`).toBe(s.pairs);
      expect.soft(s.officeRejected, `${language} rejected`).toBe(s.pairs);
    }
  });
});
