/** `history`, `sources` and `find`, run as a user runs them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aknFile } from "../support/akn-file.js";
import { type Run, resdiff } from "./run.js";

const CLEAN = "Calls upon all States to keep the lamps of their lighthouses clean";
const WICKS = "and to trim the wicks of all lamps every evening before the tide turns in spring";
const BUOYS = "Encourages all harbour masters to paint the buoys of their harbours red and to count them every spring;";

let folder = "";
const put = (number: string, recalled: string, date: string, ...operative: string[]): void =>
  writeFileSync(
    join(folder, `${number.replace("/", "-")}.xml`),
    aknFile({
      number,
      date,
      title: "Lamps of lighthouses",
      preamble: [`Recalling its resolution ${recalled},`],
      operative,
    }),
  );
const run = (...args: string[]): Promise<Run> =>
  resdiff(args, { cwd: folder, env: { XDG_CACHE_HOME: join(folder, ".cache") } });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-memory-"));
  put("62/47", "61/66 of 6 December 2006", "2007-12-05", `${CLEAN};`, BUOYS);
  put("63/72", "62/47 of 5 December 2007", "2008-12-02", `${CLEAN};`);
  put("64/50", "63/72 of 2 December 2008", "2009-12-02", `${CLEAN} ${WICKS};`, BUOYS);
  writeFileSync(
    join(folder, "64-9.xml"),
    aknFile({
      number: "64/9",
      date: "2009-11-09",
      title: "Candles",
      operative: [`Urges all keepers to dip candles ${WICKS};`],
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("history", () => {
  it("tells since when each clause stands, what came later and what came back", async () => {
    const { status, stdout } = await run("history", "64-50.xml");
    expect(status).toBe(0);
    expect(stdout).toContain("3 texts: 62/47 → 63/72 → 64/50");
    expect(stdout.replace(/\s+/g, " ")).toContain(`{64/50: ${WICKS};}`);
    expect(stdout.replace(/\s+/g, " ")).toContain("stood in 62/47 OP2, was left out, back in 64/50");
    expect(stdout).toContain("A/RES/62/47 follows A/RES/61/66, which is not in the library");
  });

  it("goes back as far as it is asked to", async () => {
    expect((await run("history", "64-50.xml", "--depth", "1")).stdout).toContain("2 texts: 63/72 → 64/50");
    expect((await run("history", "64-50.xml", "--since", "A/RES/63/72")).stdout).toContain("2 texts: 63/72 → 64/50");
    const wrong = await run("history", "64-50.xml", "--since", "lamps");
    expect(wrong).toMatchObject({
      status: 2,
      stderr: "resdiff: lamps is no symbol of a resolution: give --since one such as A/RES/70/49.\n",
    });
  });

  it("is written in every form", async () => {
    for (const form of ["html", "md", "xlsx", "json", "txt"]) {
      const file = join(folder, `history.${form}`);
      expect(await run("history", "64-50.xml", "-o", file)).toMatchObject({ status: 0, stdout: "" });
      const bytes = readFileSync(file);
      expect(bytes.length).toBeGreaterThan(500);
      if (form === "xlsx") expect(bytes.subarray(0, 2).toString()).toBe("PK");
      else expect(bytes.toString()).toContain("62/47");
    }
    expect(await run("history", "64-50.xml", "-o", "history.doc")).toMatchObject({ status: 2, stdout: "" });
  });

  it("is JSON that names since when, the versions and what is gone", async () => {
    const { series, paragraphs } = JSON.parse((await run("history", "64-50.xml", "-f", "json")).stdout);
    expect(series.map((t: { symbol: string }) => t.symbol)).toEqual(["A/RES/62/47", "A/RES/63/72", "A/RES/64/50"]);
    expect(series[0].file).toBe("62-47.xml");
    const first = paragraphs.find((p: { id: string }) => p.id === "OP1");
    expect(first).toMatchObject({
      since: { symbol: "A/RES/62/47", id: "OP1" },
      versions: [{}, {}, { relation: "changed", substantive: true }],
    });
  });
});

describe("sources", () => {
  it("tells where what was added stands already, in earlier texts only", async () => {
    const { status, stdout } = await run("sources", "64-50.xml");
    expect(status).toBe(0);
    const said = stdout.replace(/\s+/g, " ");
    expect(said).toContain("= A/RES/64/9 OP1, to the letter");
    expect(said).toContain("= A/RES/62/47 OP2, to the letter");
  });

  it("is JSON with places and ranges", async () => {
    const { sources } = JSON.parse((await run("sources", "64-50.xml", "-f", "json")).stdout);
    const insertion = sources.find((s: { kind: string }) => s.kind === "insertion");
    expect(insertion.matches[0]).toMatchObject({ symbol: "A/RES/64/9", id: "OP1", exact: true, similarity: 1 });
    const { text, start, end } = insertion.matches[0];
    expect(text.slice(start, end)).toBe(WICKS);
  });
});

describe("find", () => {
  it("finds a phrase to the letter and nearly", async () => {
    const { stdout } = await run("find", "trim the wicks of all lamps");
    expect(stdout).toContain("A/RES/64/9 OP1, to the letter");
    const near = await run(
      "find",
      "keep the lamps of their harbours clean and to trim the wicks of all lamps every evening",
      "--limit",
      "1",
    );
    expect(near.stdout).toMatch(/A\/RES\/64\/50 OP1, nearly \(9\d %\)/);
    expect(near.stdout).toContain("[lighthouses]");
    // The report names no option, the command does.
    const few = await run("find", "lamps", "--limit", "1");
    expect(few.stdout).toMatch(/not shown: \d+$/m);
    expect(few.stderr).toMatch(/^--limit \d+ shows all of them\.$/m);
  });

  it("finds the words of a paragraph elsewhere", async () => {
    expect((await run("find", "--like", "64-50.xml:OP2")).stdout).toContain("A/RES/62/47 OP2, to the letter");
    const missing = await run("find", "--like", "64-50.xml:OP9");
    expect(missing).toMatchObject({
      status: 2,
      stderr: "resdiff: 64-50.xml has no paragraph OP9: resdiff parse lists its addresses.\n",
    });
  });

  it("says which language the library lacks", async () => {
    const { status, stderr } = await run("find", "修剪灯芯");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "resdiff: . holds resolutions in English only, none in Chinese: name another folder with --library.\n",
    });
  });
});

describe("a comparison", () => {
  it("tells in every report where what was added stands already, and what comes back", async () => {
    const said = async (...args: string[]): Promise<string> =>
      (await run("64-50.xml", ...args)).stdout.replace(/\s+/g, " ");
    const text = await said("--sources", "--history");
    expect(text).toContain("Agreed language: A/RES/64/9 OP1, to the letter");
    expect(text).toContain("stood in A/RES/62/47 OP2, was left out since, back now");
    for (const form of ["md", "html", "csv"]) {
      expect((await said("--sources", "--history", "-f", form)).replaceAll("\\", "")).toContain(
        "A/RES/64/9 OP1, to the letter",
      );
    }
    expect(await said()).not.toContain("Agreed language");
    const { entries } = JSON.parse(await said("--sources", "--history", "-f", "json"));
    const added = entries.find((e: { new: string[] }) => e.new[0] === "OP2");
    expect(added.origins.map((o: { kind: string }) => o.kind)).toEqual(["returned", "source"]);
  });
});
