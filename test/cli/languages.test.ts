/** `concord` and `--witness`, run as a user runs them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aknFile } from "../support/akn-file.js";
import { type Run, resdiff } from "./run.js";

let folder = "";
const run = (...args: string[]): Promise<Run> =>
  resdiff(args, { cwd: folder, env: { XDG_CACHE_HOME: join(folder, ".cache") } });

const put = (language: "en" | "fr" | "es", number: string, recalled: string, operative: string[]): void => {
  const words = {
    en: { title: "Lamps of lighthouses", recalling: `Recalling its resolution ${recalled} on lamps,` },
    fr: { title: "Lampes des phares", recalling: `Rappelant sa résolution ${recalled} sur les lampes,` },
    es: { title: "Lámparas de los faros", recalling: `Recordando su resolución ${recalled} sobre las lámparas,` },
  }[language];
  writeFileSync(
    join(folder, `${number.replace("/", "-")}.${language}.xml`),
    aknFile({ number, language, date: "2009-12-02", title: words.title, preamble: [words.recalling], operative }),
  );
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-languages-"));
  put("en", "63/72", "62/47", ["Encourages keepers to clean the lamps;", "Requests States to train 15 keepers;"]);
  put("en", "64/50", "63/72", ["Encourages keepers to clean the lamps;", "Requests States to train 20 keepers;"]);
  put("fr", "63/72", "62/47", [
    "Engage les gardiens à nettoyer les lampes ;",
    "Prie les États de former 15 gardiens ;",
  ]);
  put("fr", "64/50", "63/72", [
    "Encourage les gardiens à bien nettoyer toute lampe ;",
    "Prie les États de former 25 gardiens ;",
  ]);
  put("es", "64/50", "63/72", [
    "Alienta a los guardianes a que limpien las lámparas;",
    "Solicita a los Estados que formen a 20 guardianes;",
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("concord", () => {
  it("tells which language stands alone, with what the others say", async () => {
    const { status, stdout } = await run("concord", "64-50.en.xml", "64-50.fr.xml", "64-50.es.xml");
    expect(status).toBe(0);
    expect(stdout).toContain("OP2 number · French alone · difference");
    expect(stdout).toMatch(/! fr +25\n +(?:en es|es en) +20/);
  });

  it("takes all languages of a symbol from the library", async () => {
    const { stdout } = await run("concord", "64/50", "--library", ".", "-f", "json");
    const { languages, findings } = JSON.parse(stdout);
    expect(languages.toSorted()).toEqual(["en", "es", "fr"]);
    expect(findings).toContainEqual(expect.objectContaining({ where: "OP2", kind: "number", languages: ["fr"] }));
  });

  it("says what to do where there is one language only", async () => {
    expect(await run("concord", "64-50.en.xml")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("two languages or more"),
    });
    const twice = await run("concord", "64-50.en.xml", "63-72.en.xml");
    expect(twice).toMatchObject({ status: 2, stderr: expect.stringContaining("give each language once") });
  });

  it("writes the report to the file named", async () => {
    await run("concord", "64-50.en.xml", "64-50.fr.xml", "-o", "both.json");
    expect(JSON.parse(readFileSync(join(folder, "both.json"), "utf8")).languages).toEqual(["en", "fr"]);
    const unknown = await run("concord", "64-50.en.xml", "64-50.fr.xml", "-o", "both.odt");
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining("end it in") });
  });
});

describe("a second language as witness", () => {
  it("speaks by itself where the library holds both texts in English", async () => {
    const { stdout } = await run("64-50.fr.xml", "--ui", "en");
    expect(stdout).toContain("In this language only, not in English (1)");
    expect((await run("64-50.fr.xml", "--no-witness", "--ui", "en")).stdout).not.toContain("In this language only");
  });

  it("speaks where it is asked for, and says where it cannot", async () => {
    const named = await run("63-72.fr.xml", "64-50.fr.xml", "--witness", "en", "-f", "json");
    expect(JSON.parse(named.stdout).witness).toEqual({ language: "en", alone: 1, missing: 0 });
    expect((await run("63-72.fr.xml", "64-50.fr.xml", "-f", "json")).stdout).not.toContain('"witness"');
    expect(await run("64-50.fr.xml", "--witness", "es")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("not both at hand in Spanish"),
    });
  });
});
