/** What the user may name, and what is said where it is not there. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aknFile } from "../support/akn-file.js";
import { type Run, resdiff } from "./run.js";

const TITLE = "Lamps of lighthouses";
const OPERATIVE = [
  "Calls upon all States to keep the lamps of their lighthouses clean and to trim the wicks every evening;",
  "Requests the Secretary-General to report to the General Assembly at its next session on the lamps of the world;",
];

const series = (number: string, recalled: string, given: { title?: string; language?: "en" | "fr" } = {}): string =>
  aknFile({
    number,
    title: TITLE,
    preamble: [`Recalling its resolution ${recalled},`],
    operative: OPERATIVE,
    ...given,
  });

let folder = "";
const put = (name: string, content: string): void => writeFileSync(join(folder, name), content);
const run = (...args: string[]): Promise<Run> =>
  resdiff(args, { cwd: folder, env: { XDG_CACHE_HOME: join(folder, ".cache") } });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-inputs-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Asserts an error of one sentence. */
function fails({ status, stdout, stderr }: Run, sentence: string | RegExp): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(sentence);
  expect(stderr.trim().split("\n")).toHaveLength(1);
}

describe("NEW alone", () => {
  it("is compared with the text it follows in its folder of mixed languages and other things", async () => {
    put("new.xml", series("64/50", "63/72 of 2 December 2008"));
    put("a-french.xml", series("63/72", "62/47", { language: "fr" }));
    put("b-english.xml", series("63/72", "62/47"));
    put("c-other.xml", aknFile({ number: "63/1", title: "Herring", operative: ["Decides on the price of herring;"] }));
    put("README.md", "Texts such as A/RES/63/72.");
    const { status, stderr, stdout } = await run("new.xml");
    expect(status).toBe(0);
    expect(stderr).toContain("Compared with b-english.xml: A/RES/63/72 is cited in PP1");
    expect(stdout).toContain("A/RES/63/72");
    expect((await run("new.xml", "--quiet")).stderr).toBe("");
  });

  it("is not compared with a text in another language, and told which one to look for", async () => {
    put("new.xml", series("64/50", "63/72 of 2 December 2008"));
    put("french.xml", series("63/72", "62/47", { language: "fr" }));
    const { status, stdout, stderr } = await run("new.xml");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(
      "resdiff: new.xml is in English, and A/RES/63/72, which it follows, is at hand in French only (french.xml): " +
        "put its English text there, or add --fetch --lang en.\n",
    );
  });

  it("is looked for in the library, and then beside it", async () => {
    mkdirSync(join(folder, "texts", "2008"), { recursive: true });
    put("texts/2008/old.xml", series("63/72", "62/47"));
    put("new.xml", series("64/50", "63/72"));
    expect((await run("new.xml", "--library", "texts")).stderr).toContain("Compared with texts/2008/old.xml");
    put("beside.xml", series("63/72", "62/47"));
    mkdirSync(join(folder, "empty"));
    expect((await run("new.xml", "--library", "empty")).stderr).toContain("Compared with beside.xml");
  });

  it("says what it follows, where that was looked for and what to do", async () => {
    put("new.xml", series("64/50", "63/72 of 2 December 2008"));
    fails(
      await run("new.xml"),
      "new.xml follows A/RES/63/72, which is not in . (one file, 1 of them a resolution): name the",
    );
    mkdirSync(join(folder, "texts"));
    fails(
      await run("new.xml", "--library", "texts"),
      /texts \(0 files, .*run resdiff fetch "A\/RES\/63\/72" --library texts/u,
    );
  });

  it("says when it cannot be told what it follows", async () => {
    put("new.xml", aknFile({ number: "64/50", title: TITLE, operative: OPERATIVE }));
    fails(await run("new.xml"), /cannot be told: it cites none, .* name the earlier text as OLD/u);
  });

  it("says that a library is missing", async () => {
    put("new.xml", series("64/50", "63/72"));
    fails(await run("new.xml", "--library", "nowhere"), "The library nowhere does not exist: check its name.");
  });
});

describe("symbols", () => {
  beforeEach(() => {
    put("new.xml", series("64/50", "63/72 of 2 December 2008"));
    put("old.xml", series("63/72", "62/47"));
  });

  it.each([
    [["A/RES/64/50"], ["--library", "."]],
    [["64/50"], []],
    [["63/72", "RES/64/50"], []],
    [["old.xml", "A/RES/64/50"], []],
    [["a/res/63/72", "new.xml"], []],
  ])("stand for texts: %j", async (names, options) => {
    const { status, stdout } = await run(...names, ...options);
    expect(status).toBe(0);
    expect(stdout).toMatch(/--- A\/RES\/63\/72[\s\S]*\+\+\+ A\/RES\/64\/50/u);
  });

  it("stand for texts in the other commands too", async () => {
    expect(JSON.parse((await run("parse", "64/50", "-f", "json")).stdout).symbol).toBe("A/RES/64/50");
    expect((await run("recalls", "64/50")).stdout).toContain("Follows A/RES/63/72 (old.xml)");
    expect((await run("recalls", "64/50", "--ui", "es")).stdout).toContain("Sigue a A/RES/63/72 (old.xml), puntuación");
  });

  it("are files first", async () => {
    mkdirSync(join(folder, "64"));
    put("64/50", series("70/1", "69/1"));
    expect(JSON.parse((await run("parse", "64/50", "-f", "json")).stdout).symbol).toBe("A/RES/70/1");
  });

  it("that are not at hand are an error that says where they were looked for", async () => {
    fails(await run("65/64"), "65/64 is not in . (2 files, 2 of them resolutions)");
    // As it was typed, though a number so high is that of a decision.
    const { stderr } = await run("A/RES/78/500");
    expect(stderr).toContain("A/RES/78/500 is not in .");
    expect(stderr).not.toContain("A/DEC");
  });

  it("are taken in the language of the other text, or the one asked for", async () => {
    put("a.fr.xml", series("63/72", "62/47", { language: "fr" }));
    put("b.fr.xml", series("64/50", "63/72", { language: "fr" }));
    const english = await run("63/72", "new.xml");
    expect(english.stdout).toContain("old.xml");
    const both = await run("63/72", "64/50");
    expect(both.stderr).toContain("taken in English, one of 2 languages at hand: --lang chooses another");
    const french = await run("63/72", "64/50", "--lang", "fr");
    expect(french.stdout).toContain("a.fr.xml");
    expect((await run("parse", "63/72", "--lang", "ar", "-f", "json")).status).toBe(0);
  });
});

describe("OLD and NEW", () => {
  beforeEach(() => {
    put("new.xml", series("64/50", "63/72"));
    put("old.xml", series("63/72", "62/47"));
  });

  it("in two languages are an error that names both", async () => {
    put("french.xml", series("63/72", "62/47", { language: "fr" }));
    fails(
      await run("french.xml", "new.xml"),
      "french.xml is in French and new.xml in English: give both in the same language.",
    );
  });

  it("that are the same file are compared, and that is said", async () => {
    symlinkSync("new.xml", join(folder, "link.xml"));
    for (const name of ["new.xml", "link.xml"]) {
      const { status, stderr } = await run("new.xml", name);
      expect(status).toBe(0);
      expect(stderr).toContain("new.xml was given twice: nothing can differ.");
    }
  });

  it("the wrong way round are compared, and that is said", async () => {
    expect((await run("new.xml", "old.xml")).stderr).toContain("A/RES/64/50, given as OLD, is later than A/RES/63/72.");
  });

  it("cannot both be standard input, and are not three", async () => {
    fails(await run("-", "-"), "Standard input can be OLD or NEW, not both");
    fails(await run("old.xml", "new.xml", "new.xml"), "one or two texts");
  });
});
