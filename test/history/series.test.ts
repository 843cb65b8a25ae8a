/** Libraries in which a series is not a plain chain: each is told in a sentence, and the history goes on with what is there. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Series, type SeriesOptions, seriesOf } from "../../src/history/series.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { openLibrary } from "../../src/recall/library/library.js";
import { findIn } from "../../src/recall/search.js";
import { type AknGiven, aknFile } from "../support/akn-file.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-series-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const CLEAN = "Calls upon all States to keep the lamps of their lighthouses clean;";
const WICKS = "Urges all keepers of lighthouses to trim the wicks of their lamps every evening;";

const put = (number: string, recalled: string | null, more: Partial<AknGiven> = {}): void =>
  writeFileSync(
    join(folder, `${number.replace("/", "-")}.${more.language ?? "en"}.xml`),
    aknFile({
      number,
      date: `${1945 + Number(number.split("/")[0])}-12-02`,
      title: "Lamps of lighthouses",
      preamble: recalled === null ? [] : [`Recalling its resolution ${recalled},`],
      operative: [CLEAN, WICKS],
      ...more,
    }),
  );

async function series(newest: string, options: SeriesOptions = {}): Promise<Series> {
  const text = parse(await read(join(folder, newest)));
  return seriesOf(text, findIn([() => openLibrary(folder, { cache: null, deep: true })]), options);
}

const told = ({ texts, warnings }: Series) => ({
  symbols: texts.map((t) => t.symbol?.replace("A/RES/", "")),
  codes: warnings.map((w) => w.code),
  said: warnings.map((w) => w.message).join(" "),
});

describe("a series", () => {
  it("ends where the library has no earlier text", async () => {
    put("64/50", "63/72 of 2 December 2008");
    expect(told(await series("64-50.en.xml"))).toEqual({
      symbols: ["64/50"],
      codes: ["series-ends"],
      said: "A/RES/64/50 follows A/RES/63/72, which is not in the library: the series begins with A/RES/64/50.",
    });
  });

  it("stands alone where a text names none that it follows", async () => {
    put("64/50", null);
    expect(told(await series("64-50.en.xml"))).toMatchObject({ symbols: ["64/50"], codes: ["series-alone"] });
  });

  it("goes past a gap, and says what is missing", async () => {
    put("62/47", null);
    put("64/50", "63/72 of 2 December 2008");
    const { symbols, codes, said } = told(await series("64-50.en.xml"));
    expect(symbols).toEqual(["62/47", "64/50"]);
    expect(codes).toContain("series-gap");
    expect(said).toContain("A/RES/64/50 follows A/RES/63/72, which is not in the library");
  });

  it("names a text of the same title that none of it follows", async () => {
    put("62/47", null);
    put("63/72", "62/47 of 2 December 2007");
    put("63/99", "62/47 of 2 December 2007");
    put("64/50", "63/72 of 2 December 2008");
    const { symbols, said } = told(await series("64-50.en.xml"));
    expect(symbols).toEqual(["62/47", "63/72", "64/50"]);
    expect(said).toContain("Of the same title as the series, and followed by no text of it: A/RES/63/99.");
  });

  it("ends where it would go round in a circle", async () => {
    put("63/72", "64/50 of 2 December 2009");
    put("64/50", "63/72 of 2 December 2008");
    const { symbols } = told(await series("64-50.en.xml"));
    expect(symbols).toEqual(["63/72", "64/50"]);
  });

  it("does not go on in another language", async () => {
    put("63/72", "62/47 du 2 décembre 2007", {
      language: "fr",
      operative: ["Demande aux États de nettoyer les lampes ;"],
    });
    put("64/50", "63/72 of 2 December 2008");
    const { symbols, codes, said } = told(await series("64-50.en.xml"));
    expect(symbols).toEqual(["64/50"]);
    expect(codes).toContain("series-language");
    expect(said).toContain("A/RES/63/72 is in the library in another language only");
  });

  it("passes over files that are broken", async () => {
    put("63/72", null);
    put("64/50", "63/72 of 2 December 2008");
    writeFileSync(join(folder, "broken.xml"), "<akomaNtoso><act>");
    writeFileSync(join(folder, "broken.pdf"), "%PDF-1.4 nothing");
    writeFileSync(
      join(folder, "63-72.broken.xml"),
      aknFile({ number: "63/72", title: "Lamps of lighthouses" }).slice(0, -400),
    );
    expect(told(await series("64-50.en.xml")).symbols).toEqual(["63/72", "64/50"]);
  });

  it("says that it does not reach back to the text asked for, and stops at a depth", async () => {
    put("62/47", null);
    put("63/72", "62/47 of 2 December 2007");
    put("64/50", "63/72 of 2 December 2008");
    expect(told(await series("64-50.en.xml", { since: "A/RES/50/1" })).said).toContain(
      "does not reach back to A/RES/50/1",
    );
    expect(told(await series("64-50.en.xml", { depth: 1 })).symbols).toEqual(["63/72", "64/50"]);
  });
});
