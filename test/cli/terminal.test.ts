/** What only a person at a terminal sees: the pager, progress, width and colour. */
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lacks } from "../support/needs.js";
import { type AtTerminal, atTerminal, PYTHON, type Written } from "../support/pseudo-terminal.js";

const EARLIER = `The General Assembly,
1. Requests a report on the wells of the mountain villages and on what their upkeep costs;
2. Decides to meet again.
`;
const LATER = EARLIER.replace("wells", "springs");
/** Both output streams, as when nothing is redirected. */
const BOTH = ["stdout", "stderr"] as const;
/** Marks each line that went through it. */
const MARKING = "sed s/^/paged:/";
/** Seconds until standard input gives anything, so that a run lasts and progress is due. */
const LATE = 1.2;

describe.skipIf(lacks("Python", PYTHON))("at a terminal", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-terminal-"));
    await writeFile(join(folder, "earlier.txt"), EARLIER);
    await writeFile(join(folder, "later.txt"), LATER);
    await writeFile(join(folder, "less"), '#!/bin/sh\necho "less $*, LESS=$LESS"\ncat > /dev/null\n');
    await chmod(join(folder, "less"), 0o755);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const run = (args: readonly string[], options: Partial<AtTerminal> = {}): Promise<Written> =>
    atTerminal(["earlier.txt", "later.txt", ...args], { terminals: BOTH, rows: 5, cwd: folder, ...options });

  describe("a report longer than the screen", () => {
    it("goes through PAGER", async () => {
      const { status, stdout } = await run([], { env: { PAGER: MARKING } });
      expect(status).toBe(0);
      expect(stdout).toMatch(/^paged:.*--- .*earlier.txt/);
      expect(stdout.split("\n").filter((line) => line !== "" && !line.startsWith("paged:"))).toEqual([]);
    });

    it("goes through less where there is no PAGER, which lets colours and short texts pass", async () => {
      const { stdout } = await run([], { env: { PATH: `${folder}:${process.env.PATH}` } });
      expect(stdout).toBe("less -RFX, LESS=RFX\n");
    });

    it("goes straight to the terminal with --no-pager, and where PAGER is empty or missing", async () => {
      const straight = await run(["--no-pager"], { env: { PAGER: MARKING } });
      expect(straight.stdout).not.toContain("paged:");
      expect(straight.stdout).toContain("springs");
      for (const PAGER of ["", "no-such-pager-here"])
        expect((await run([], { env: { PAGER } })).stdout).toBe(straight.stdout);
    });

    it("goes straight into a pipe", async () => {
      const { stdout } = await run([], { terminals: ["stderr"], env: { PAGER: MARKING } });
      expect(stdout).toMatch(/^--- earlier.txt/);
    });
  });

  it("shows a report that fits without a pager", async () => {
    const { stdout } = await run([], { rows: 60, env: { PAGER: MARKING } });
    expect(stdout).not.toContain("paged:");
  });

  it("fills the terminal's width, and colours unless told not to", async () => {
    const { stdout } = await run(["--no-pager"], { columns: 40 });
    expect(stdout).toContain("\u001b[");
    const plain = (await run(["--no-pager"], { columns: 40, env: { NO_COLOR: "1" } })).stdout;
    expect(plain).not.toContain("\u001b");
    const longest = Math.max(...plain.split("\n").map((line) => line.length));
    expect(longest).toBeGreaterThan(30);
    expect(longest).toBeLessThanOrEqual(40);
  });

  describe("while a run lasts", () => {
    const waiting = (args: readonly string[], terminals: AtTerminal["terminals"]): Promise<Written> =>
      atTerminal(["-", "later.txt", ...args], { terminals, cwd: folder, input: EARLIER, delay: LATE });

    it("says on standard error what is being done, and wipes it away", async () => {
      const { stdout, stderr } = await waiting([], ["stderr"]);
      expect(stderr).toContain("reading -, later.txt …");
      expect(stderr.endsWith("\r\u001b[K")).toBe(true);
      expect(stdout).not.toContain("reading");
      expect(stdout).toContain("springs");
    });

    it("says nothing where standard error is no terminal, or with --quiet", async () => {
      expect((await waiting([], ["stdout"])).stderr).toBe("");
      expect((await waiting(["--quiet"], BOTH)).stderr).toBe("");
    });
  });
});
