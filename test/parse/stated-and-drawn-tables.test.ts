import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { lacks, MORE } from "../support/needs.js";

/** Share of the rows of stated tables that are found by where their words stand. */
const LEAST = 0.99;

/** The same file, its catalogue naming no structure any longer. */
function withoutStructure(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  return Buffer.from(text.replaceAll("/StructTreeRoot", "/StructTreeNone"), "latin1");
}

async function rowsOf(bytes: Uint8Array): Promise<string[]> {
  const { paragraphs } = parse(await readBytes(bytes, { name: "tables.pdf" }));
  const tables = paragraphs.filter(({ kind }) => kind === "table");
  return tables.flatMap(({ text }) => text.split("¦").map((row) => row.replace(/[\s-]/gu, "").toLowerCase()));
}

describe.skipIf(lacks("the corpus", MORE))("tables of original PDFs", () => {
  it("are found without what the files state of them, by the edges of their columns", { timeout: 60_000 }, async () => {
    const files = readdirSync(`${MORE}pdf`).filter((name) => /^79-25[057]|^79-249/u.test(name));
    let rows = 0;
    let same = 0;
    for (const name of files) {
      const bytes = readFileSync(`${MORE}pdf/${name}`);
      const stated = await rowsOf(bytes);
      const drawn = new Set(await rowsOf(withoutStructure(bytes)));
      rows += stated.length;
      same += stated.filter((row) => drawn.has(row)).length;
    }
    console.log(`rows of stated tables that their edges alone show: ${same} of ${rows}`);
    expect(same / rows).toBeGreaterThanOrEqual(LEAST);
  });
});
