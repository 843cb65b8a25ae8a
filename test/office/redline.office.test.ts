import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { COMMENTS, paragraphsOf } from "../support/both-texts.js";
import { type CorpusPair, corpusPairs, corpusReader, LANGUAGE_CODES } from "../support/corpus.js";
import { CORPUS, lacks, SOFFICE } from "../support/needs.js";
import { ALL, countedByOffice } from "./office.js";

/** All pairs in all languages, or one pair in each language. */
function chosen(): { pair: CorpusPair; language: LanguageCode }[] {
  const pairs = corpusPairs();
  if (ALL) return pairs.flatMap((pair) => LANGUAGE_CODES.map((language) => ({ pair, language })));
  return LANGUAGE_CODES.flatMap((language, i) => {
    const pair = pairs[i * Math.floor(pairs.length / LANGUAGE_CODES.length)];
    return pair ? [{ pair, language }] : [];
  });
}

const lacking = lacks("the corpus", CORPUS) || lacks("LibreOffice", SOFFICE);

describe.skipIf(lacking)("redlines in LibreOffice", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-office-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("give the new text when accepted and the old one when rejected, body and footnotes", async () => {
    const read = corpusReader();
    const texts = new Map<string, { old: Resolution; new: Resolution }>();
    for (const { pair, language } of chosen()) {
      const found = await read(pair, language);
      if (!found) continue;
      const name = `${pair.old}__${pair.new}.${language}.docx`;
      texts.set(name, { old: found[0], new: found[1] });
      await writeFile(join(folder, name), docxRedline(compare(...found), UNSIGNED, COMMENTS));
    }
    const settled = await countedByOffice([...texts.keys()].map((name) => join(folder, name)));
    expect(settled).toHaveLength(texts.size);
    let changes = 0;
    for (const { file, accepted, rejected, changes: counted, comments } of settled) {
      const wanted = texts.get(file);
      if (!wanted) throw new Error(`LibreOffice speaks of ${file}`);
      for (const [found, text] of [
        [accepted, wanted.new],
        [rejected, wanted.old],
      ] as const) {
        expect.soft(found.paragraphs, file).toEqual(paragraphsOf(text));
        expect.soft(found.footnotes, file).toEqual(text.footnotes.map((note) => note.text));
      }
      expect.soft(comments, file).toBeGreaterThan(1);
      changes += counted;
    }
    console.log(`${settled.length} redlines with ${changes} tracked changes settled in LibreOffice`);
    expect(changes).toBeGreaterThan(0);
  });
});
