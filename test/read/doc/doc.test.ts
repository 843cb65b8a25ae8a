import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDoc } from "../../../src/read/doc/doc.js";
import { startBudget } from "../../../src/read/limits.js";
import { shown } from "../../support/shown.js";

/** Written by LibreOffice from the fixtures of DOCX of the same names. */
const FIXTURES = join(import.meta.dirname, "../../fixtures/read/doc");
const BOTH = ["accepted", "rejected"] as const;

const bytesOf = (name: string): Uint8Array => readFileSync(join(FIXTURES, name, "file.doc"));
const readAs = (bytes: Uint8Array, tracked: (typeof BOTH)[number] = "accepted") =>
  readDoc(bytes, "x.doc", startBudget("x.doc"), tracked);

describe("reading DOC", () => {
  it.each(readdirSync(FIXTURES))("%s", async (name) => {
    const options = join(FIXTURES, name, "options.json");
    const { tracked } = existsSync(options) ? JSON.parse(readFileSync(options, "utf8")) : { tracked: "accepted" };
    const text = readAs(bytesOf(name), tracked);
    await expect(shown(text)).toMatchFileSnapshot(join(FIXTURES, name, "expected.json"));
  });
});
