import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { UserError } from "../../src/model/errors.js";
import { startBudget } from "../../src/read/limits.js";
import { read } from "../../src/read/load.js";
import { readBytes } from "../../src/read/read.js";

const folder = mkdtempSync(join(tmpdir(), "resdiff-read-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function trouble(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${String(error)}`);
  return `${error.code}: ${error.message.replaceAll(`${folder}/`, "")}`;
}

describe("a file that cannot be read", () => {
  const file = (name: string): string => join(folder, name);
  beforeAll(() => {
    writeFileSync(file("empty"), "");
    writeFileSync(file("blank"), " \n\t\n");
    writeFileSync(file("huge"), "The General Assembly,");
    truncateSync(file("huge"), 200 * 1024 * 1024);
    writeFileSync(
      file("rubbish"),
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    );
    writeFileSync(file("resolution.pdf"), "\xffWPC\x10\0\0\0", "latin1");
  });

  it.each([
    ["nowhere", "missing: nowhere does not exist: check the name."],
    ["empty/below", "missing: empty/below does not exist: check the name."],
    [".", "folder: . is a folder: name a file in it."],
    ["empty", "empty: empty is empty: give a file that holds a resolution."],
    ["blank", "empty: blank holds only white space: give a file that holds a resolution."],
    ["huge", "too-large: huge is larger than 64 MB."],
    [
      "rubbish",
      "unknown-form: rubbish is in no form that resdiff reads: give a PDF, Word, OpenDocument, RTF, HTML, XML or text file.",
    ],
    [
      "resolution.pdf",
      "unknown-form: resolution.pdf is a WordPerfect file: open it in Word or LibreOffice and save it as DOCX.",
    ],
  ])("%s: one sentence", async (name, sentence) => {
    const path = name === "." ? folder : file(name);
    expect((await trouble(read(path))).replaceAll(folder, ".")).toBe(sentence);
  });

  it("keeps to a limit that was asked for", async () => {
    expect(await trouble(readBytes(Buffer.from("longer"), { name: "x", limits: { bytes: 5 } }))).toBe(
      "too-large: x is larger than 5 bytes.",
    );
  });
});

describe("the clock of one document", () => {
  it("stops with a sentence once the time is used up", () => {
    let time = 0;
    const budget = startBudget("x.pdf", { seconds: 1 }, () => time);
    budget.check();
    time = 1001;
    expect(() => budget.check()).toThrow("x.pdf could not be read within 1 second.");
  });
});
