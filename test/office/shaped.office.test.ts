import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../src/compare.js";
import { redlineInto } from "../../src/report/into/into.js";
import { readDocument } from "../support/into.js";
import { lacks, SOFFICE } from "../support/needs.js";
import { SHAPED } from "../support/shaped-documents.js";
import { settledByOffice, textsByOffice } from "./office.js";

/** LibreOffice 7 knows no tracked change inside a content control around a paragraph, whoever wrote it: it shows old and new words as text. */
const UNKNOWN_TO_OFFICE = new Set(["content controls"]);

const folded = (texts: readonly string[]): string[] =>
  texts.map((t) => t.replace(/\s+/gu, " ").trim()).filter((t) => t !== "");

describe.skipIf(lacks("LibreOffice", SOFFICE))("redlines inside documents as programs shape them", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-shaped-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("open in LibreOffice and are settled to both texts", async () => {
    const kept = async (name: string, bytes: Uint8Array): Promise<string> => {
      const file = join(folder, name);
      await writeFile(file, bytes);
      return file;
    };
    const files = { old: [] as string[], now: [] as string[], made: [] as string[] };
    for (const [i, { old, now }] of SHAPED.entries()) {
      const redline = redlineInto(compare(await readDocument(old), await readDocument(now, "new.docx")), old);
      files.old.push(await kept(`old-${i}.docx`, old));
      files.now.push(await kept(`new-${i}.docx`, now));
      files.made.push(await kept(`redline-${i}.docx`, redline));
    }
    const [old, now, settled] = [
      await textsByOffice(files.old),
      await textsByOffice(files.now),
      await settledByOffice(files.made),
    ];
    expect(settled).toHaveLength(SHAPED.length);
    for (const [i, { name }] of SHAPED.entries()) {
      if (UNKNOWN_TO_OFFICE.has(name)) continue;
      expect
        .soft(folded(settled[i]?.accepted.paragraphs ?? []), `${name} accepted`)
        .toEqual(folded(now[i]?.paragraphs ?? []));
      expect
        .soft(folded(settled[i]?.rejected.paragraphs ?? []), `${name} rejected`)
        .toEqual(folded(old[i]?.paragraphs ?? []));
      expect.soft(settled[i]?.rejected.styles, `${name} rejected`).toEqual(old[i]?.styles);
    }
  });
});
