import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../src/read/docx/docx.js";
import { startBudget } from "../../../src/read/limits.js";
import { docxFile } from "../../support/docx-file.js";

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
    const { blocks, notes, setAside, warnings } = readDocx(bytes, "x.docx", startBudget("x.docx"), tracked);
    const shown = {
      blocks: blocks.map(({ role, label, text, lead, marks, look }) => ({
        ...(role && { role }),
        ...(label && { label }),
        text,
        ...(lead && { lead: text.slice(0, lead) }),
        ...(marks.length > 0 && { marks: marks.map((m) => `${text.slice(0, m.at)}|${m.note}`) }),
        ...(look?.bold && { bold: true }),
        ...(look?.centred && { centred: true }),
        ...(look?.indent && { indent: look.indent }),
      })),
      notes,
      setAside,
      warnings: warnings.map((w) => w.message),
    };
    await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(join(FIXTURES, name, "expected.json"));
  });
});
