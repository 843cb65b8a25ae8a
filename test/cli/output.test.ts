import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { width } from "../../src/report/text/width.js";
import { resdiff } from "./run.js";

const EARLIER = `The General Assembly,
Recalling its resolution 62/900 of 5 December 2007,
1. Encourages Member States to share their experience with springs, wells and cisterns;
2. Requests the Secretary-General to report to it at its sixty-fourth session;
3. Decides to remain seized of the matter.
`;
const LATER = EARLIER.replace("62/900 of 5 December 2007", "63/901 of 2 December 2008").replace("wells", "deep wells");

describe("what resdiff writes", () => {
  let folder = "";
  const run = (...args: string[]) => resdiff(args, { cwd: folder });
  const files = ["earlier.txt", "later.txt"];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-output-"));
    await writeFile(join(folder, "earlier.txt"), EARLIER);
    await writeFile(join(folder, "later.txt"), LATER);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("prints the text report in 80 columns, without colour in a pipe", async () => {
    const { status, stdout } = await run(...files);
    expect(status).toBe(0);
    expect(stdout).toContain("{+deep +}");
    expect(stdout).not.toContain("\u001b");
    for (const line of stdout.split("\n")) expect(width(line)).toBeLessThanOrEqual(80);
  });

  it("says beside a Word redline what a reader of the whole has to know, in the language of the report", async () => {
    await writeFile(join(folder, "part.txt"), LATER.replace("The General Assembly,\n", ""));
    const asked = ["earlier.txt", "part.txt", "-o", "r.docx", "--no-comments", "--ui", "fr"];
    const { stderr } = await run(...asked);
    expect(stderr).toMatch(/Wrote r\.docx\.\n.*part\.txt : .*formule/);
    expect((await run(...asked, "--quiet")).stderr).toBe("");
    // The table has it as text.
    expect((await run("earlier.txt", "part.txt", "-o", "t.docx", "--table")).stderr).toBe("Wrote t.docx.\n");
  });

  it("colours when told to, whatever NO_COLOR says, and says the same", async () => {
    const plain = await run(...files);
    const { stdout } = await resdiff([...files, "--color", "always"], { cwd: folder, env: { NO_COLOR: "1" } });
    expect(stdout).toContain("\u001b[32m");
    expect(stripVTControlCharacters(stdout)).toBe(plain.stdout);
  });

  it("puts texts side by side as wide as COLUMNS", async () => {
    const { stdout } = await resdiff([...files, "--side-by-side"], { cwd: folder, env: { COLUMNS: "120" } });
    const beside = stdout.split("\n").filter((line) => line.includes("│"));
    expect(beside.length).toBeGreaterThan(0);
    expect(Math.max(...stdout.split("\n").map(width))).toBeGreaterThan(80);
    for (const line of beside) expect(width(line)).toBeLessThanOrEqual(120);
  });

  it("writes Word, Excel and CSV, signed as asked", async () => {
    const signed = ["--author", "Utopia", "--date", "2026-11-01"];
    const { status, stderr } = await run(...files, "-o", "a.docx", "-o", "b.xlsx", "-o", "c.csv", ...signed);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "Wrote a.docx.\nWrote b.xlsx.\nWrote c.csv.\n" });
    const word = unzipSync(await readFile(join(folder, "a.docx")));
    expect(strFromU8(word["word/document.xml"] as Uint8Array)).toContain(
      'w:author="Utopia" w:date="2026-11-01T00:00:00Z"',
    );
    expect((await readFile(join(folder, "b.xlsx"), "latin1")).slice(0, 2)).toBe("PK");
    expect(await readFile(join(folder, "c.csv"), "utf8")).toMatch(/^\ufeffEarlier,Later/);
    expect((await run(...files, "-o", "d.docx", "--date", "next week")).status).toBe(2);
  });

  it("makes a table in Word only", async () => {
    expect((await run(...files, "--table", "-o", "t.docx")).status).toBe(0);
    const { status, stderr } = await run(...files, "--table");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "resdiff: --table makes a Word file: name one with -o table.docx.\n",
    });
  });

  it("writes several reports, each in the form of its ending, and prints none", async () => {
    const { status, stdout } = await run(...files, "-o", "a.md", "-o", "b.html", "-o", "c.json", "-o", "d.txt");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    const starts = await Promise.all(
      ["a.md", "b.html", "c.json", "d.txt"].map(async (f) => (await readFile(join(folder, f), "utf8")).slice(0, 4)),
    );
    expect(starts).toEqual(["# ea", "<!do", '{"ve', "--- "]);
  });

  it("leaves no half-written file beside a report", async () => {
    await run(...files, "-o", "a.md");
    expect((await readdir(folder)).sort()).toEqual(["a.md", "earlier.txt", "later.txt"]);
  });

  it("names files without their folders in what may be sent on, and with them in JSON when asked", async () => {
    const whole = files.map((file) => join(folder, file));
    const names = ["a.md", "b.html", "c.json", "d.txt", "e.csv", "f.docx", "g.xlsx", "h.docx"];
    const outputs = names.flatMap((name) => ["-o", name]);
    expect((await run(...whole, ...outputs.slice(0, -2))).status).toBe(0);
    expect((await run(...whole, "--table", ...outputs.slice(-2))).status).toBe(0);
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      const packed = /\.(?:docx|xlsx)$/.test(name);
      const texts = packed ? Object.values(unzipSync(bytes)).map((part) => strFromU8(part)) : [bytes.toString()];
      for (const text of texts) expect(text, name).not.toContain(folder);
    }
    expect((await run(...whole)).stdout).not.toContain(folder);
    expect((await run("parse", whole[0] ?? "")).stdout).not.toContain(folder);
    const { old } = JSON.parse((await run(...whole, "-f", "json", "--paths")).stdout) as { old: { source: string } };
    expect(old.source).toBe(whole[0]);
    expect((await run(...whole, "--paths")).stderr).toContain("--paths is for JSON alone");
  });

  it("keeps the mode of a report that it replaces, and links as links", async () => {
    await writeFile(join(folder, "secret.md"), "", { mode: 0o600 });
    await mkdir(join(folder, "sub"));
    await symlink("sub/new.md", join(folder, "dangling.md"));
    expect((await run(...files, "-o", "secret.md", "-o", "dangling.md")).status).toBe(0);
    expect((await stat(join(folder, "secret.md"))).mode & 0o777).toBe(0o600);
    expect((await lstat(join(folder, "dangling.md"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, "sub/new.md"), "utf8")).toContain("# ");
    await symlink("loop.md", join(folder, "loop.md"));
    expect((await run(...files, "-o", "loop.md")).stderr).toMatch(/^resdiff: loop\.md cannot be written .*\n$/);
  });

  it("takes names as long as the file system does, and says in one sentence where one is longer", async () => {
    const longest = `${"x".repeat(250)}.md`;
    expect(await run(...files, "-o", longest)).toMatchObject({ status: 0, stderr: `Wrote ${longest}.\n` });
    const { status, stderr } = await run(...files, "-o", `${"x".repeat(300)}.md`);
    expect({ status, lines: stderr.trim().split("\n").length }).toEqual({ status: 2, lines: 1 });
    expect(stderr).toContain("cannot be written: its name is too long, so choose a shorter one.");
    expect((await run("y".repeat(300), "later.txt")).stderr).toContain(
      "cannot be read (ENAMETOOLONG): its name is too long",
    );
  });

  it("shows no control character of a name on standard error", async () => {
    const name = "no\u001b[2J\u202efile.odd";
    for (const args of [
      [name, "later.txt"],
      [...files, "-o", name],
      [...files, `--${name}`],
    ]) {
      const { stderr } = await run(...args);
      expect(stderr).toContain("⟨U+001B⟩[2J⟨U+202E⟩");
      for (const steering of ["\u001b", "\u202e"]) expect(stderr).not.toContain(steering);
    }
  });

  it("never writes over a text it compares, by whatever name", async () => {
    await symlink("earlier.txt", join(folder, "link.md"));
    for (const target of ["later.txt", "./later.txt", "link.md"]) {
      const { status, stderr } = await run(...files, "-o", target, "-f", "md");
      expect(status).toBe(2);
      expect(stderr).toContain("is one of the texts compared");
    }
    expect(await readFile(join(folder, "earlier.txt"), "utf8")).toBe(EARLIER);
    expect(await readFile(join(folder, "later.txt"), "utf8")).toBe(LATER);
  });

  it.each([
    ["an ending that no form has", ["-o", "a.rtf"], "does not say in which form"],
    ["a folder that does not exist", ["-o", "no/a.md"], "its folder does not exist"],
    ["a folder for a file", ["-o", "sub", "-f", "md"], "is a folder"],
    ["one file for two reports", ["-o", "a.md", "-o", "./a.md"], "is named twice"],
    ["an unknown wish", ["--only", "everything"], "No kind of change is called"],
    ["a table that is no Word file", ["--table"], "--table makes a Word file"],
  ])("says in one sentence what is wrong with %s", async (_, args, message) => {
    await mkdir(join(folder, "sub"));
    const { status, stdout, stderr } = await run(...files, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    // Before a text is read, which may take long.
    expect((await run("missing.txt", "later.txt", ...args)).stderr).toContain(message);
  });

  it("ends with 2 where the command line is wrong", async () => {
    expect((await run(...files, "--colour")).status).toBe(2);
    expect((await run(...files, "--context", "some")).status).toBe(2);
    expect((await run("--help")).status).toBe(0);
  });

  it("tells by its status whether the texts differ, when asked", async () => {
    expect((await run(...files)).status).toBe(0);
    expect(await run(...files, "--exit-code", "--quiet")).toMatchObject({ status: 1, stdout: "", stderr: "" });
    await writeFile(join(folder, "copy.txt"), EARLIER);
    expect((await run("earlier.txt", "copy.txt", "--exit-code")).status).toBe(0);
  });

  it("shows only what was asked for, and says what it leaves out", async () => {
    const { stdout } = await run(...files, "--only", "added,removed");
    expect(stdout).toContain("No change answers");
    const noted = (who: string): string =>
      `The General Assembly,\n\nRecalling the map of the wells,1\n\n1. Decides to keep it;\n\n_______\n1 Drawn by the ${who}.\n`;
    await writeFile(join(folder, "baker.txt"), noted("bakers"));
    await writeFile(join(folder, "miller.txt"), noted("millers"));
    const note = (await run("baker.txt", "miller.txt", "--only", "substance")).stdout;
    expect(note).toContain("~ FN1 · changed");
    expect(note).toContain("1 of 1 changes shown");
    expect(note).not.toContain("No change answers");
    await writeFile(join(folder, "shorter.txt"), LATER.replace(/3\. .*\n/, ""));
    const removed = await run("earlier.txt", "shorter.txt", "--only", "removed", "--context", "1");
    expect(removed.stdout).toContain("- OP3 of the earlier text · removed");
    expect(removed.stdout).toContain("2. Requests");
    expect(removed.stdout).not.toContain("{+deep");
    expect(removed.stdout).toContain("F–OP1 not shown (3, of which 2 changed)");
  });

  it("speaks the language of the locale, or the one it is told", async () => {
    const french = await resdiff(files, { cwd: folder, env: { LC_ALL: "fr_FR.UTF-8" } });
    expect(french.stdout).toContain("modifiés : 2");
    const russian = await resdiff([...files, "--ui", "ru"], { cwd: folder, env: { LC_ALL: "fr_FR.UTF-8" } });
    expect(russian.stdout).toContain("изменено: 2");
  });

  it("takes no offence when its reader has read enough", async () => {
    const long = Array.from({ length: 3000 }, (_, i) => `${i + 1}. Notes the report on village ${i};`).join("\n");
    await writeFile(join(folder, "long.txt"), `The General Assembly,\n${long}\n`);
    const { stderr } = await resdiff(["parse", "long.txt"], { cwd: folder, hangUp: true });
    expect(stderr).toBe("");
    const help = spawnSync("sh", ["-c", '"$0" bin/resdiff.js compare --help | true', process.execPath], {
      cwd: new URL("../..", import.meta.url).pathname,
      encoding: "utf8",
    });
    expect(help.stderr).toBe("");
  });

  const full = existsSync("/dev/full");
  if (!full) console.log("skipped: there is no /dev/full here, a disk without room");
  it.skipIf(!full)("says in one sentence that the disk is full, of a report and of help", async () => {
    for (const args of [[...files], ["parse", files[0] ?? ""], ["--help"]]) {
      const { status, stderr } = await resdiff(args, { cwd: folder, stdout: "/dev/full" });
      expect(stderr).toBe("resdiff: The output cannot be written (ENOSPC): make room or write it elsewhere.\n");
      expect(status).toBe(2);
    }
  });

  it("gives the same bytes every time", async () => {
    for (const form of ["text", "md", "html", "json"]) {
      const [one, two] = [await run(...files, "-f", form), await run(...files, "-f", form)];
      expect(one.stdout).not.toBe("");
      expect(one.stdout).toBe(two.stdout);
    }
  });
});
