import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import type { LanguageCode, Paragraph, Resolution } from "../../src/model/resolution.js";
import { tableText } from "../../src/model/table.js";
import { docxRedline } from "../../src/report/docx/redline.js";
import { UNSIGNED } from "../../src/report/ooxml/signature.js";
import { COMMENTS, paragraphsOf } from "../support/both-texts.js";
import { type CorpusPair, corpusPairs, corpusReader, LANGUAGE_CODES } from "../support/corpus.js";
import { CORPUS, lacks, SOFFICE } from "../support/needs.js";
import { paragraph, resolution } from "../support/resolutions.js";
import { ALL, countedByOffice, settledByOffice } from "./office.js";

const isTable = ({ kind }: Paragraph): boolean => kind === "table";

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
        // LibreOffice lists cells as paragraphs, empty ones too.
        const filled = found.paragraphs.filter((line) => line !== "" || !text.paragraphs.some(isTable));
        expect.soft(filled, file).toEqual(paragraphsOf(text));
        expect.soft(found.footnotes, file).toEqual(text.footnotes.map((note) => note.text));
      }
      expect.soft(comments, file).toBeGreaterThan(1);
      changes += counted;
    }
    console.log(`${settled.length} redlines with ${changes} tracked changes settled in LibreOffice`);
    expect(changes).toBeGreaterThan(0);
  });
});

describe.skipIf(lacks("LibreOffice", SOFFICE))("redlines of tables in LibreOffice", () => {
  const op1 = paragraph("OP1", "Decides that the scale shall be as follows:", { label: "1." });
  const op2 = paragraph("OP2", "Requests a report.", { label: "2." });
  const caption = paragraph("T1", "Amounts are in dollars of the United States.", { kind: "text" });
  const table = (rows: string[][]) => paragraph("TB1", tableText(rows), { kind: "table" });
  const rows = [
    ["State", "Share"],
    ["Peru", "0.1"],
    ["Chile", "0.2"],
    ["Kenya", "0.3"],
  ];
  const changed = [
    ["State", "Share"],
    ["Andorra", "0.9"],
    ["Peru", "0.1"],
    ["Kenya", "0.4"],
    ["Zambia", "0.7"],
  ];
  const wider = rows.map((cells) => [...cells, `${cells[0]} in 2026`]);
  const cases: Record<string, readonly (readonly Paragraph[])[]> = {
    rows: [
      [op1, table(rows), op2],
      [op1, table(changed), op2],
    ],
    columns: [
      [op1, table(rows), op2],
      [op1, table(wider), op2],
    ],
    came: [
      [op1, op2],
      [op1, caption, table(rows), op2],
    ],
    caption: [
      [op1, caption, table(rows), op2],
      [op1, table(rows), op2],
    ],
  };

  it("give both texts back where rows, columns and whole tables come and go", async () => {
    const folder = await mkdtemp(join(tmpdir(), "resdiff-office-"));
    const texts = new Map<string, readonly Resolution[]>();
    for (const [name, sides] of Object.entries(cases)) {
      for (const [file, [old, now]] of [
        [`${name}.docx`, sides],
        [`${name}-back.docx`, [...sides].reverse()],
      ] as const) {
        const pair = [old, now].map((paragraphs) => resolution({ paragraphs: paragraphs ?? [] })) as [
          Resolution,
          Resolution,
        ];
        texts.set(file, pair);
        await writeFile(join(folder, file), docxRedline(compare(...pair), UNSIGNED, COMMENTS));
      }
    }
    const settled = await settledByOffice([...texts.keys()].map((name) => join(folder, name)));
    await rm(folder, { recursive: true });
    expect(settled).toHaveLength(texts.size);
    for (const { file, accepted, rejected } of settled) {
      const [old, now] = texts.get(file) ?? [];
      if (!old || !now) throw new Error(`LibreOffice speaks of ${file}`);
      expect.soft(accepted.paragraphs, file).toEqual(paragraphsOf(now));
      expect.soft(rejected.paragraphs, file).toEqual(paragraphsOf(old));
    }
  });
});
