import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docxFile } from "../support/docx-file.js";
import { readDocument, saidBy } from "../support/into.js";
import { settledDocx } from "../support/settled-docx.js";
import { simplePdf } from "../support/simple-pdf.js";
import { expectSound } from "../support/sound-docx.js";
import { resdiff } from "./run.js";

const LINES = [
  "The General Assembly,",
  "Recalling its resolution 62/900 of 5 December 2007,",
  "1. Encourages Member States to share their experience with springs, wells and cisterns;",
  "2. Requests the Secretary-General to report to it at its sixty-fourth session.",
];
const BY = 'w:author="Utopia" w:date="2020-01-01T00:00:00Z"';
const paragraphs = LINES.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
const insertion = `<w:ins w:id="1" ${BY}><w:r><w:t xml:space="preserve">deep </w:t></w:r></w:ins>`;
const tracked = paragraphs.replace("springs, wells", `springs, </w:t></w:r>${insertion}<w:r><w:t>wells`);
const docx = (content: string): Uint8Array => docxFile({ parts: { "document.xml": `${content}<w:sectPr/>` } });

describe("--into old", () => {
  let folder = "";
  const run = (...args: string[]) => resdiff(args, { cwd: folder });
  const made = () => readFile(join(folder, "redline.docx"));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-into-"));
    await writeFile(join(folder, "old.docx"), docx(paragraphs));
    await writeFile(join(folder, "tracked.docx"), docx(tracked));
    await writeFile(
      join(folder, "new.txt"),
      LINES.join("\n").replace("springs,", "springs, rivers,").replace("fourth", "fifth"),
    );
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("puts the words of a plain text into the Word file, signed as asked", async () => {
    const asked = ["--into", "old", "-o", "redline.docx", "--author", "Utopia", "--no-comments"];
    const { status, stderr } = await run("old.docx", "new.txt", ...asked);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "Wrote redline.docx.\n" });
    expectSound(await made());
    expect(saidBy(await readDocument(settledDocx(await made(), "accepted"))).join("\n")).toContain(
      "springs, rivers, wells",
    );
    expect(saidBy(await readDocument(settledDocx(await made(), "rejected")))).toEqual(
      saidBy(await readDocument(docx(paragraphs))),
    );
  });

  it("puts the words of a PDF into the Word file, whose layout stays", async () => {
    const now = LINES.map((line) => line.replace("springs,", "springs, rivers,"));
    const page = now.map((text, i) => ({ x: 72, y: 72 + 24 * i, text }));
    await writeFile(join(folder, "new.pdf"), simplePdf([page]));
    const { status } = await run("old.docx", "new.pdf", "--into", "old", "-o", "redline.docx", "-q");
    expect(status).toBe(0);
    expectSound(await made());
    expect(saidBy(await readDocument(settledDocx(await made(), "accepted"))).join("\n")).toContain("rivers, wells");
    expect(saidBy(await readDocument(settledDocx(await made(), "rejected")))).toEqual(
      saidBy(await readDocument(docx(paragraphs))),
    );
  });

  it("says what was done with changes that were there", async () => {
    const kept = await run("tracked.docx", "new.txt", "--into", "old", "-o", "redline.docx");
    expect(kept.status).toBe(0);
    expect(kept.stderr.match(/tracked\.docx .*insertion/g)).toHaveLength(1);
    expect(kept.stderr).toMatch(/tracked\.docx .*they stay beside ours, under their own authors\./);
    const word = new TextDecoder("latin1").decode((await made()).subarray(0, 2));
    expect(word).toBe("PK");
    const first = await run("tracked.docx", "new.txt", "--into", "old", "--tracked", "rejected", "-o", "redline.docx");
    expect(first.stderr.match(/tracked\.docx .*insertion/g)).toHaveLength(1);
    expect(first.stderr).toMatch(/tracked\.docx .* is read with them rejected\.\n/);
    const inFrench = await run("tracked.docx", "new.txt", "--into", "old", "--ui", "fr", "-o", "redline.docx");
    expect(inFrench.stderr).toMatch(/tracked\.docx contient .*\n/);
  });

  it.each([
    [["new.txt", "old.docx", "--into", "old", "-o", "redline.docx"], /new\.txt is no DOCX/],
    [["old.docx", "new.txt", "--into", "old"], /--into makes a Word file/],
    [["old.docx", "new.txt", "--into", "old", "--table", "-o", "redline.docx"], /leave out --table/],
    [["old.docx", "new.txt", "--tracked", "kept", "-o", "redline.docx"], /--tracked kept goes with --into/],
  ])("refuses %j in one sentence", async (args, sentence) => {
    const { status, stderr } = await run(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
