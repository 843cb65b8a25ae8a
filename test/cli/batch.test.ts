/** `resdiff batch`, run as a user runs it. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FinishedLine } from "../../src/batch/pair-line.js";
import { madeLibrary, putText } from "../support/made-library.js";
import { type Run, resdiff } from "./run.js";

const PROGRAM = fileURLToPath(new URL("../../bin/resdiff.js", import.meta.url));

let folder = "";
let library = "";
let out = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-batch-"));
  [library, out] = [join(folder, "library"), join(folder, "out")];
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = () => ({ XDG_CACHE_HOME: join(folder, "cache") });
const batch = (...args: string[]): Promise<Run> => resdiff(["batch", ...args, "-o", out], { env: environment() });
const all = (...args: string[]): Promise<Run> => batch("--library", library, ...args);
const text = (name: string): string => readFileSync(join(out, name), "utf8");
const linesOf = (content: string): FinishedLine[] =>
  content.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as FinishedLine]));
const lines = (): FinishedLine[] => linesOf(text("pairs.jsonl"));
const lineOf = (symbol: string): FinishedLine => {
  const found = lines().find((line) => line.new.symbol === symbol);
  if (!found) throw new Error(`${symbol} is not in the table`);
  return found;
};

/** Starts a run and resolves to it once it has done so many resolutions. */
async function started(least: number): Promise<ChildProcess> {
  const args = [PROGRAM, "batch", "--library", library, "-o", out, "--jobs", "1"];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment() }, stdio: "ignore" });
  const done = (): number => (existsSync(join(out, "pairs.jsonl")) ? lines().length : 0);
  while (done() < least && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  return child;
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", resolve));

describe("the table of a library", () => {
  it("holds each resolution with what became of the one it follows", async () => {
    const texts = madeLibrary(library);
    const { status, stderr, stdout } = await all();
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toContain(`${texts} resolutions, 20 compared`);
    expect(lines()).toHaveLength(texts);
    const second = lineOf("A/RES/76/10");
    expect(second).toMatchObject({
      old: { symbol: "A/RES/75/10" },
      predecessor: { symbol: "A/RES/75/10", instead: null },
      series: { kind: "recurring", every: 1, place: 2, length: 3, missing: [], continued: true },
    });
    const { numbers, verbs, entries } = second.comparison ?? {};
    expect(verbs).toEqual([{ kind: "opening", id: "OP2", old: "Urges", new: "Encourages", force: "weaker" }]);
    expect(numbers?.paragraphs).toEqual({ carried: 3, updated: 0, changed: 1, new: 1, gone: 0 });
    expect(entries?.find((e) => e.new[0] === "OP2")).toMatchObject({ relation: "changed", substantive: true });
    expect(lineOf("A/RES/77/10").comparison?.numbers.paragraphs).toMatchObject({ new: 1, gone: 0, changed: 0 });
    expect(lineOf("A/RES/77/99")).toMatchObject({
      old: null,
      predecessor: null,
      series: { kind: "first", every: null },
    });
    expect(text("errors")).toBe("");
  });

  it("says the same in JSON lines, in CSV and on the page", async () => {
    madeLibrary(library, 3);
    await all();
    const schema = JSON.parse(readFileSync(new URL("../../schema/pair.json", import.meta.url), "utf8"));
    const valid = new Ajv2020({ strict: true }).compile(schema);
    for (const line of lines()) expect(valid(line), JSON.stringify(valid.errors)).toBe(true);
    const [header = "", ...rows] = text("pairs.csv").trim().split("\r\n");
    const columns = header.replace("\ufeff", "").split(",");
    expect(rows).toHaveLength(lines().length);
    const cells = (line: string): string[] => line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/gu) ?? [];
    const row = cells(rows.find((r) => r.startsWith("A/RES/76/11,")) ?? "");
    expect(row[columns.indexOf("verbs_weaker")]).toBe("1");
    expect(row[columns.indexOf("paragraphs_changed")]).toBe("1");
    const page = text("index.html");
    const data = JSON.parse(/<script type="application\/json" id="rows">(.*?)<\/script>/su.exec(page)?.[1] ?? "[]");
    expect(data.map((r: { symbol: string }) => r.symbol)).toEqual(lines().map((l) => l.new.symbol?.slice(6)));
  });

  it("leaves the texts out, or has them in with --full", async () => {
    madeLibrary(library, 2);
    await all();
    expect(text("pairs.jsonl")).not.toContain("painter");
    await all("--full");
    const added = lineOf("A/RES/77/10").comparison?.entries.find((e) => e.relation === "added");
    expect(added?.newTexts?.[0]).toContain("painter");
  });

  it("takes sessions, languages and kinds of entries", async () => {
    madeLibrary(library, 2);
    madeLibrary(library, 2, "fr");
    await all("--session", "76-77", "--lang", "en");
    expect(lines().map((l) => `${l.language} ${l.new.session}`)).toEqual(["en 76", "en 76", "en 77", "en 77", "en 77"]);
    await all("--session", "76", "--only", "opening");
    expect(lines().map((l) => l.language)).toEqual(["en", "en", "fr", "fr"]);
    const told = lines()[0]?.comparison?.entries ?? [];
    expect(told.every((e) => e.findings.some((f) => f.kind === "opening"))).toBe(true);
    expect(told).toHaveLength(1);
  });

  it("takes a list of pairs, files and symbols alike, and says which of them are missing", async () => {
    madeLibrary(library, 2);
    const list = join(folder, "list.txt");
    const file = join(library, "77-11.en.xml");
    writeFileSync(list, `# mine\nA/RES/75/10\tA/RES/77/10\n${file} ${join(library, "75-11.en.xml")}\n12/1,13/1\n`);
    const { status } = await batch("--pairs", list, "--library", library);
    expect(status).toBe(0);
    expect(lines().map((l) => [l.old?.symbol, l.new.symbol, l.predecessor?.reason])).toEqual([
      ["A/RES/77/11", "A/RES/75/11", "named"],
      ["A/RES/75/10", "A/RES/77/10", "named"],
    ]);
    expect(text("errors")).toBe("Line 4: 12/1 is neither a file nor a resolution of the library.\n");
  });

  it("comes with a report on each pair, and makes those anew that are gone", async () => {
    madeLibrary(library, 2);
    await all("-f", "html,docx");
    expect(readdirSync(join(out, "reports")).sort()).toEqual(
      ["76-10", "76-11", "77-10", "77-11"].flatMap((n) => [`A-RES-${n}.en.docx`, `A-RES-${n}.en.html`]),
    );
    expect(lineOf("A/RES/76/10").reports).toEqual({
      html: "reports/A-RES-76-10.en.html",
      docx: "reports/A-RES-76-10.en.docx",
    });
    rmSync(join(out, "reports", "A-RES-76-10.en.html"));
    const again = await all("-f", "html,docx");
    expect(again.stderr).toContain("6 taken over");
    expect(existsSync(join(out, "reports", "A-RES-76-10.en.html"))).toBe(true);
  });

  it("does not take its own reports for texts where it lies in the library", async () => {
    madeLibrary(library, 2);
    out = join(library, "table");
    await all("-f", "html");
    const before = text("pairs.jsonl");
    expect((await all("-f", "html")).stderr).toContain("7 taken over");
    expect(text("pairs.jsonl")).toBe(before);
  });
});

describe("a run that stopped", () => {
  it("is taken up where it was killed, and comes to the same", async () => {
    madeLibrary(library);
    await all();
    const whole = text("pairs.jsonl");
    rmSync(out, { recursive: true });
    const child = await started(5);
    child.kill("SIGKILL");
    await ended(child);
    const { status, stderr } = await all();
    expect(status).toBe(0);
    expect(Number(/(\d+) taken over/u.exec(stderr)?.[1])).toBeGreaterThanOrEqual(5);
    expect(text("pairs.jsonl")).toBe(whole);
    expect(readdirSync(join(out, ".resdiff"))).toEqual(["done.jsonl"]);
  });

  it("leaves the table of what is done after Ctrl-C", async () => {
    madeLibrary(library);
    const child = await started(3);
    child.kill("SIGINT");
    expect(await ended(child)).toBe(130);
    expect(lines().length).toBeGreaterThanOrEqual(3);
    expect(lines().every((line) => line.series !== null)).toBe(true);
    expect(text("pairs.csv").trim().split("\r\n")).toHaveLength(lines().length + 1);
    expect(text("index.html")).toContain("</html>");
    expect((await all()).stderr).toContain("taken over");
  });

  it("does anew only what a changed text changes", async () => {
    const texts = madeLibrary(library);
    await all();
    const before = lines();
    // Named anew and touched, with the same content: nothing to do.
    writeFileSync(join(library, "75-12.en.xml"), readFileSync(join(library, "75-12.en.xml")));
    expect((await all()).stderr).toContain(`${texts} taken over`);
    const changed = readFileSync(join(library, "76-13.en.xml"), "utf8").replace("without delay", "at once");
    writeFileSync(join(library, "76-13.en.xml"), changed);
    // Itself, and the one that follows it.
    expect((await all()).stderr).toContain(`${texts - 2} taken over`);
    const differ = lines().filter((line, i) => JSON.stringify(line) !== JSON.stringify(before[i]));
    expect(differ.map((line) => line.new.symbol)).toEqual(["A/RES/76/13", "A/RES/77/13"]);
    putText(library, "78/40", "A matter that nothing else is about", {
      operative: ["Decides to say no more about it;"],
    });
    expect((await all()).stderr).toContain(`${texts} taken over`);
  });
});

describe("runs side by side", () => {
  it("come to what one comes to", async () => {
    madeLibrary(library);
    await all();
    const whole = text("pairs.jsonl");
    rmSync(out, { recursive: true });
    const runs = await Promise.all([all(), all()]);
    expect(runs.map((run) => run.status)).toEqual([0, 0]);
    expect(text("pairs.jsonl")).toBe(whole);
    expect(readdirSync(join(out, ".resdiff"))).toEqual(["done.jsonl"]);
  });

  it("share the work in parts", async () => {
    madeLibrary(library);
    await all();
    const whole = text("pairs.jsonl");
    rmSync(out, { recursive: true });
    const first = await all("--shard", "1/3");
    expect(first.stderr).not.toContain("31 resolutions");
    await Promise.all([all("--shard", "2/3"), all("--shard", "3/3")]);
    expect(text("pairs.jsonl")).toBe(whole);
  });
});

describe("what is broken", () => {
  it("costs a line in errors and nothing else", async () => {
    madeLibrary(library, 3);
    const broken = readFileSync(join(library, "76-11.en.xml"), "utf8");
    writeFileSync(join(library, "76-11.en.xml"), broken.replace(/<preamble>.*/su, "<preamble>"));
    mkdirSync(join(library, "more"));
    writeFileSync(join(library, "more", "noise.pdf"), "%PDF-1.7 this is none");
    const { status, stderr } = await all();
    expect(status).toBe(0);
    expect(lines().map((l) => l.new.symbol)).toContain("A/RES/77/12");
    expect(stderr).toMatch(/1 error, see/u);
    expect(text("errors")).toMatch(/^76-11\.en\.xml[^\n]*\n$/u);
  });

  it("costs its share of time where it does not end", async () => {
    madeLibrary(library, 2);
    const { status } = await all("--max-seconds", "0.0001");
    expect(status).toBe(0);
    expect(text("errors").trim().split("\n").length).toBeGreaterThan(0);
    expect(text("errors")).toContain("was not done within 0.0001 seconds");
    expect((await all()).status).toBe(0);
    expect(text("errors")).toBe("");
    expect(lines()).toHaveLength(7);
  });

  it.each([
    [[], /Name the folder that holds the texts/u],
    [["--library", "LIBRARY", "--session", "old"], /--session does not understand "old"/u],
    [["--library", "LIBRARY", "--shard", "6/5"], /--shard does not understand "6\/5"/u],
    [["--library", "LIBRARY", "-f", "odt"], /no form "odt"/u],
    [["--library", "LIBRARY", "--session", "12"], /holds no resolution that was asked for/u],
    [["--pairs", "missing.txt"], /The list missing\.txt cannot be read/u],
  ])("is told where it is asked for: %j", async (args, message) => {
    madeLibrary(library, 1);
    const { status, stderr } = await batch(...args.map((arg) => (arg === "LIBRARY" ? library : arg)));
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

it("tells a line for each hundred where no terminal is", async () => {
  for (let i = 1; i <= 210; i++)
    putText(library, `70/${i}`, `Matter ${i}`, { operative: [`Decides to think about matter ${i} once more;`] });
  const { stderr } = await all();
  expect(stderr).toMatch(/^100 of 210, [\d.]+ a second, \d+:\d\d left$/mu);
  expect(stderr).toMatch(/^200 of 210/mu);
  expect((await batch("--library", library, "-q")).stderr).toBe("");
});
