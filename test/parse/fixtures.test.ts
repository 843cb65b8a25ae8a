/**
 * Every folder of test/fixtures/parse: what its source is parsed into, line by line. To add a case, write `source.*`
 * and run with `-u`; read what it wrote in `expected.txt` before believing it.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { outlineOf } from "../support/outline-of.js";

const folder = new URL("../fixtures/parse/", import.meta.url).pathname;

describe("parsing", () => {
  it.each(readdirSync(folder))("%s", async (name) => {
    const source = readdirSync(`${folder}${name}`).find((f) => f.startsWith("source."));
    const resolution = parse(await read(`${folder}${name}/${source}`));
    await expect(outlineOf(resolution)).toMatchFileSnapshot(`${folder}${name}/expected.txt`);
  });
});
