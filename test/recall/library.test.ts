/** Libraries: folders of texts, their index, and what happens to it. */
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { aknHead, headOf } from "../../src/recall/library/head.js";
import { type Library, openLibrary, takeFrom, textsOf } from "../../src/recall/library/library.js";
import { aknFile } from "../support/akn-file.js";
import { CORPUS, lacks } from "../support/needs.js";

let folder = "";
let cache = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-library-"));
  cache = mkdtempSync(join(tmpdir(), "resdiff-cache-"));
});
afterEach(() => {
  for (const made of [folder, cache]) rmSync(made, { recursive: true, force: true });
});

const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const open = (deep = true): Promise<Library> => openLibrary(folder, { cache, deep });
const symbols = (library: Library): string[] => library.texts.map((text) => text.symbol).sort();
const indexes = (): string[] => readdirSync(join(cache, "library"));

const lamps = (number: string): string =>
  aknFile({ number, title: "Lamps & lighthouses", operative: ["Calls upon all States to keep their lamps clean;"] });

describe("openLibrary", () => {
  it("finds the resolutions in a folder and the folders in it, and counts what is none", async () => {
    put("old.xml", lamps("63/72"));
    put("README.md", "# Texts\n\nThis folder holds A/RES/63/72.");
    put("picture.png", "\x89PNG nothing to read");
    put("empty.xml", "");
    put(".hidden.xml", lamps("1/1"));
    mkdirSync(join(folder, "2009"));
    put("2009/new.xml", lamps("64/50"));
    const library = await open();
    expect(symbols(library)).toEqual(["A/RES/63/72", "A/RES/64/50"]);
    expect(library.files).toBe(4);
    expect(symbols(await open(false))).toEqual(["A/RES/63/72"]);
  });

  it("knows a text by its content, whatever its name", async () => {
    put("64-50.en.xml", lamps("63/72"));
    expect(symbols(await open())).toEqual(["A/RES/63/72"]);
  });

  it("reads again only what changed", async () => {
    put("a.xml", lamps("63/72"));
    put("b.xml", lamps("64/50"));
    expect((await open()).refreshed).toBe(2);
    expect((await open()).refreshed).toBe(0);
    put("b.xml", lamps("65/64"));
    put("c.xml", lamps("66/47"));
    rmSync(join(folder, "a.xml"));
    const library = await open();
    expect(library.refreshed).toBe(2);
    expect(symbols(library)).toEqual(["A/RES/65/64", "A/RES/66/47"]);
  });

  it("notices a change that kept size and time of writing", async () => {
    put("a.xml", lamps("63/72"));
    const { atime, mtime } = statSync(join(folder, "a.xml"));
    await open();
    put("a.xml", lamps("64/72"));
    utimesSync(join(folder, "a.xml"), atime, mtime);
    expect(symbols(await open())).toEqual(["A/RES/64/72"]);
  });

  it("says where a folder is missing or is a file", async () => {
    put("a.xml", lamps("63/72"));
    await expect(openLibrary(join(folder, "nowhere"), { cache, deep: true })).rejects.toThrow(/does not exist/u);
    await expect(openLibrary(join(folder, "a.xml"), { cache, deep: true })).rejects.toThrow(/is a file/u);
  });

  it("passes over links that lead nowhere or in a circle", async () => {
    put("a.xml", lamps("63/72"));
    symlinkSync("gone.xml", join(folder, "nowhere.xml"));
    symlinkSync("circle-2.xml", join(folder, "circle-1.xml"));
    symlinkSync("circle-1.xml", join(folder, "circle-2.xml"));
    expect(symbols(await open())).toEqual(["A/RES/63/72"]);
  });

  it("tells how far it is", async () => {
    put("a.xml", lamps("63/72"));
    put("b.xml", lamps("64/50"));
    const told: string[] = [];
    await openLibrary(folder, { cache, deep: true, onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(["1/2", "2/2"]);
  });

  it("does without a cache", async () => {
    put("a.xml", lamps("63/72"));
    expect(symbols(await openLibrary(folder, { cache: null, deep: true }))).toEqual(["A/RES/63/72"]);
    put("not-a-folder", "x");
    const library = await openLibrary(folder, { cache: join(folder, "not-a-folder"), deep: true });
    expect(symbols(library)).toEqual(["A/RES/63/72"]);
  });
});

describe("the index", () => {
  it.each([
    ["half of one", (whole: string) => whole.slice(0, whole.length / 2)],
    ["one that another build made", (whole: string) => whole.replace(/"program":"\w/u, '"program":"-')],
    ["another folder's", (whole: string) => whole.replace(/"folder":"/u, '"folder":"/elsewhere')],
    ["nonsense in its entries", (whole: string) => whole.replace(/"size":\d+/gu, '"size":"large"')],
    ["no index at all", () => "[1,2,3]"],
  ])("is built anew where there is %s", async (_, damage) => {
    put("a.xml", lamps("63/72"));
    await open();
    const path = join(cache, "library", indexes()[0] ?? "");
    writeFileSync(path, damage(readFileSync(path, "utf8")));
    const library = await open();
    expect(library.refreshed).toBe(1);
    expect(symbols(library)).toEqual(["A/RES/63/72"]);
  });

  it("is never believed over the file: a text is read before it is taken", async () => {
    put("a.xml", lamps("63/72"));
    const library = await open();
    const [text] = textsOf(library, "A/RES/63/72", "en");
    expect((await takeFrom(text ?? expect.fail()))?.symbol).toBe("A/RES/63/72");
    put("a.xml", lamps("64/50"));
    expect(await takeFrom(text ?? expect.fail())).toBeNull();
    rmSync(join(folder, "a.xml"));
    expect(await takeFrom(text ?? expect.fail())).toBeNull();
  });

  it("leaves nothing half-written behind", async () => {
    put("a.xml", lamps("63/72"));
    await Promise.all([open(), open(), open()]);
    expect(indexes().filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect((await open()).refreshed).toBe(0);
  });
});

describe("textsOf", () => {
  it("puts the language asked for first", async () => {
    put("en.xml", aknFile({ number: "63/72", title: "Lamps" }));
    put("fr.xml", aknFile({ number: "63/72", title: "Lampes", language: "fr" }));
    const library = await open();
    expect(textsOf(library, "A/RES/63/72", "fr").map((text) => text.language)).toEqual(["fr", "en"]);
    expect(textsOf(library, "A/RES/63/72", null)).toHaveLength(2);
    expect(textsOf(library, "A/RES/64/50", "fr")).toEqual([]);
  });
});

const dist = new URL("../../dist/recall/library/library.js", import.meta.url);

describe.skipIf(lacks("the build", dist.pathname))("two runs that build the index at once, and one that dies", () => {
  const script = `import { openLibrary } from ${JSON.stringify(dist.href)};
    const library = await openLibrary(process.argv[1], { cache: process.argv[2], deep: true });
    process.stdout.write(String(library.texts.length));`;

  const run = (): { done: Promise<string>; kill: () => void } => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder, cache]);
    const done = new Promise<string>((resolve) => {
      let printed = "";
      child.stdout.on("data", (piece) => {
        printed += piece;
      });
      child.on("close", () => resolve(printed));
    });
    return { done, kill: () => child.kill("SIGKILL") };
  };

  it("do no harm", async () => {
    const count = 40;
    for (let n = 1; n <= count; n++) put(`${n}.xml`, lamps(`63/${n}`));
    const [dying, ...others] = [run(), run(), run()];
    setTimeout(() => dying?.kill(), 60);
    const counted = await Promise.all(others.map(({ done }) => done));
    await dying?.done;
    expect(counted).toEqual([`${count}`, `${count}`]);
    const library = await open();
    expect(library.refreshed).toBe(0);
    expect(library.texts).toHaveLength(count);
  }, 20_000);
});

describe("aknHead", () => {
  it("says what reading the whole file says", async () => {
    const bytes = Buffer.from(lamps("63/72"));
    expect(aknHead(bytes)).toEqual(headOf(parse(await readBytes(bytes, { name: "a.xml" }))));
    expect(aknHead(bytes)).toEqual({
      symbol: "A/RES/63/72",
      title: "Lamps & lighthouses",
      language: "en",
      date: "2009-12-02",
      form: "akn",
    });
  });

  it("leaves to the whole reader what is not as expected", () => {
    expect(aknHead(Buffer.from("63/72. Lamps"))).toBeNull();
    expect(aknHead(Buffer.from(lamps("63/72").replace("</preface>", "")))).toBeNull();
    expect(aknHead(Buffer.from(lamps("63/72").replace("eng", "tlh")))).toBeNull();
  });

  describe.skipIf(lacks("the corpus", CORPUS))("on real files", () => {
    it("agrees with the whole reader", async () => {
      const files = readdirSync(join(CORPUS, "xml")).filter((_, i) => i % 25 === 0);
      expect(files).not.toEqual([]);
      for (const file of files) {
        const bytes = readFileSync(join(CORPUS, "xml", file));
        expect(aknHead(bytes), file).toEqual(headOf(parse(await readBytes(bytes, { name: file }))));
      }
    });
  });
});
