/** The same resolutions, printed by LibreOffice in the manner of five ages and of four bodies, are read back to the same structure. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { readTxt } from "../../src/read/txt/txt.js";
import { LANGUAGE_CODES } from "../support/corpus.js";
import { CORPUS, lacks, SOFFICE } from "../support/needs.js";
import { type Recovered, recovered } from "../support/same-paragraphs.js";
import { convertByOffice } from "./office.js";
import { byAge, byBody } from "./pages-to-print.js";

/** Share of the paragraphs that come back with their address and words, in each language and in each manner. */
const LEAST = 0.99;
/** The same where one of the Arabic files of the bodies has vowel signs that it does not name, which are left out. */
const LEAST_IN_ARABIC = 0.98;

const lacking = lacks("the corpus", CORPUS) || lacks("LibreOffice", SOFFICE);

describe.skipIf(lacking)("printed in the manner of", () => {
  let folder = "";
  const totals = new Map<string, Recovered[]>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-ages-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe.each([
    ["five ages", byAge],
    ["four bodies", byBody],
  ] as const)("%s", (manners, jobsIn) => {
    it.each(LANGUAGE_CODES)("%s", async (language) => {
      const jobs = await jobsIn(language);
      await Promise.all(jobs.map(({ name, pages }) => writeFile(join(folder, `${name}.fodt`), pages)));
      await convertByOffice(
        jobs.map(({ name }) => join(folder, `${name}.fodt`)),
        "pdf",
        folder,
      );
      const results: Recovered[] = [];
      const count = (manner: string, result: Recovered): void => {
        results.push(result);
        totals.set(manner, [...(totals.get(manner) ?? []), result]);
      };
      for (const { name, manner, wanted, text } of jobs) {
        const found = parse(await read(join(folder, `${name}.pdf`)));
        const result = recovered(wanted, found);
        count(manner, result);
        if (text !== undefined) count(`${manner} as text`, recovered(wanted, parse(readTxt(text, name))));
        if (result.missing.length + result.extra.length > 0)
          console.log(`${name} ${wanted.symbol}`, result.missing.slice(0, 3), result.extra.slice(0, 3));
        expect
          .soft([found.symbol, found.title, found.adoption?.date ?? null], name)
          .toEqual([wanted.symbol, wanted.title, wanted.adoption?.date ?? null]);
      }
      const least = language === "ar" && manners === "four bodies" ? LEAST_IN_ARABIC : LEAST;
      expect.soft(shareOf(results)).toBeGreaterThanOrEqual(least);
    });
  });

  it("gives 99 of 100 paragraphs back", () => {
    for (const [manner, results] of totals) console.log(`${manner}: ${told(results)}`);
    expect([...totals].filter(([, results]) => shareOf(results) < LEAST).map(([manner]) => manner)).toEqual([]);
    expect(shareOf([...totals.values()].flat())).toBeGreaterThanOrEqual(LEAST);
  });
});

const sum = (results: readonly Recovered[], of: "same" | "paragraphs" | "sameNotes" | "notes"): number =>
  results.reduce((total, result) => total + result[of], 0);
const shareOf = (results: readonly Recovered[]): number => sum(results, "same") / sum(results, "paragraphs");
const told = (results: readonly Recovered[]): string =>
  `${sum(results, "same")} of ${sum(results, "paragraphs")} paragraphs (${(100 * shareOf(results)).toFixed(2)}), ` +
  `${sum(results, "sameNotes")} of ${sum(results, "notes")} notes, ${results.reduce((n, r) => n + r.extra.length, 0)} spurious`;
