/** The index of passages on disk: true to the files after every change, whatever stands in the cache. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLibrary } from "../../src/recall/library/library.js";
import { lookup } from "../../src/sources/lookup.js";
import { openPassages } from "../../src/sources/open-passages.js";
import { aknFile } from "../support/akn-file.js";

const WICKS =
  "Calls upon all States to trim the wicks of the lamps of their lighthouses every evening before the tide;";
const BUOYS = "Encourages all harbour masters to paint the buoys of their harbours red and to count them every spring;";
const HERRING = "Decides that the price of herring shall be cried at every pier at noon in all official languages;";

let folder = "";
const put = (name: string, number: string, ...operative: string[]): void =>
  writeFileSync(join(folder, "texts", name), aknFile({ number, title: "Lamps", operative }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-passages-"));
  mkdirSync(join(folder, "texts"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Opens the index, and tells how many texts had to be read and where a phrase stands. */
async function opened(phrase: string, cache: string | null = join(folder, "cache")) {
  let read = 0;
  const library = await openLibrary(join(folder, "texts"), { cache, deep: true });
  const passages = await openPassages(library, "en", { cache, onProgress: () => read++ });
  const hits = lookup(phrase, passages.indexes).map((h) => `${h.text.symbol} ${h.id}${h.exact ? "" : " nearly"}`);
  return { read, hits, texts: passages.texts };
}

const partsIn = (): string[] =>
  readdirSync(join(folder, "cache", "passages"), { recursive: true })
    .map(String)
    .filter((f) => f.endsWith(".passages"));

describe("the passages of a library", () => {
  it("are read once and found again", async () => {
    put("a.xml", "70/1", WICKS);
    put("b.xml", "71/1", WICKS, BUOYS);
    expect(await opened("trim the wicks of the lamps")).toEqual({
      read: 2,
      hits: ["A/RES/70/1 OP1", "A/RES/71/1 OP1"],
      texts: 2,
    });
    expect(await opened("paint the buoys of their harbours")).toEqual({ read: 0, hits: ["A/RES/71/1 OP2"], texts: 2 });
  });

  it("follow what was added, changed and taken away, and read nothing else", async () => {
    put("a.xml", "70/1", WICKS);
    put("b.xml", "71/1", BUOYS);
    await opened("any");
    put("c.xml", "72/1", HERRING);
    expect(await opened("the price of herring")).toMatchObject({ read: 1, hits: ["A/RES/72/1 OP1"] });
    put("b.xml", "71/1", WICKS);
    expect(await opened("the buoys of their harbours")).toMatchObject({ read: 1, hits: [] });
    expect(await opened("the wicks of the lamps")).toMatchObject({
      read: 0,
      hits: ["A/RES/70/1 OP1", "A/RES/71/1 OP1"],
    });
    rmSync(join(folder, "texts", "a.xml"));
    expect(await opened("the wicks of the lamps")).toMatchObject({ read: 0, hits: ["A/RES/71/1 OP1"] });
  });

  it("are made anew where the cache is damaged", async () => {
    put("a.xml", "70/1", WICKS);
    await opened("any");
    const [part = ""] = partsIn();
    truncateSync(join(folder, "cache", "passages", part), 40);
    expect(await opened("the wicks of the lamps")).toMatchObject({ read: 1, hits: ["A/RES/70/1 OP1"] });
    const list = join(
      folder,
      "cache",
      "passages",
      readdirSync(join(folder, "cache", "passages"))[0] ?? "",
      "index.json",
    );
    writeFileSync(list, "{");
    expect(await opened("the wicks of the lamps")).toMatchObject({ read: 1, hits: ["A/RES/70/1 OP1"] });
    expect(JSON.parse(readFileSync(list, "utf8"))).toMatchObject({ files: [expect.stringMatching(/\.passages$/)] });
    // What another build of resdiff read, this one may read otherwise.
    writeFileSync(list, readFileSync(list, "utf8").replace(/"program":"\w/u, '"program":"-'));
    expect(await opened("the wicks of the lamps")).toMatchObject({ read: 1, hits: ["A/RES/70/1 OP1"] });
  });

  it("are found without a cache, and where the cache cannot be written", async () => {
    put("a.xml", "70/1", WICKS);
    expect(await opened("the wicks of the lamps", null)).toMatchObject({ hits: ["A/RES/70/1 OP1"] });
    writeFileSync(join(folder, "cache"), "a file where the folder should be");
    expect(await opened("the wicks of the lamps")).toMatchObject({ hits: ["A/RES/70/1 OP1"] });
  });

  it("may be brought up to date by two runs at once", async () => {
    put("a.xml", "70/1", WICKS);
    const both = await Promise.all([opened("the wicks of the lamps"), opened("the wicks of the lamps")]);
    for (const { hits } of both) expect(hits).toEqual(["A/RES/70/1 OP1"]);
    expect(await opened("the wicks of the lamps")).toMatchObject({ read: 0, hits: ["A/RES/70/1 OP1"] });
  });

  it("hold phrases of one or two words, which are looked for everywhere", async () => {
    put("a.xml", "70/1", WICKS, HERRING);
    expect(await opened("herring")).toMatchObject({ hits: ["A/RES/70/1 OP2"] });
    expect(await opened("walrus")).toMatchObject({ hits: [] });
  });
});
