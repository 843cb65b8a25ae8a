import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/read/docx/docx.js";
import { startBudget } from "../../../src/read/limits.js";
import { docxFile } from "../../support/docx-file.js";
import { shown } from "../../support/shown.js";

const FIXTURES = join(import.meta.dirname, "../../fixtures/read/docx");

/** The DOCX of a fixture: each `.xml` is the content of a part. */
function fixture(name: string): { bytes: Uint8Array; tracked: "accepted" | "rejected" } {
  const folder = join(FIXTURES, name);
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  const json = (file: string) => (existsSync(join(folder, file)) ? JSON.parse(text(file)) : {});
  const parts = Object.fromEntries(
    readdirSync(folder)
      .filter((f) => f.endsWith(".xml"))
      .map((f) => [f, text(f)]),
  );
  const prefix = existsSync(join(folder, "prefix.txt")) ? text("prefix.txt") : "w";
  const bytes = docxFile({ parts, relations: json("relations.json"), prefix });
  return { bytes, tracked: json("options.json").tracked ?? "accepted" };
}

describe("reading DOCX", () => {
  it.each(readdirSync(FIXTURES))("%s", async (name) => {
    const { bytes, tracked } = fixture(name);
    const text = await readDocx(bytes, "x.docx", startBudget("x.docx"), { tracked, readChunk: null });
    await expect(shown(text)).toMatchFileSnapshot(join(FIXTURES, name, "expected.json"));
  });
});
