import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareFiles } from "../../dist/index.js";
import { aknFile } from "../support/akn-file.js";
import { brokenPdf, endlessPdf } from "../support/bad-pdf.js";
import { simplePdf } from "../support/simple-pdf.js";
import { resdiff } from "./run.js";

const TEXT = "The General Assembly,\n1. Counts the wells.\n";
/** Milliseconds beyond what was asked for, on a machine that does much else. */
const SLACK = 15_000;

describe("the time of a run", () => {
  let folder = "";
  const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
  const run = async (...args: string[]) => {
    const started = performance.now();
    const env = { XDG_CACHE_HOME: join(folder, "cache") };
    return { ...(await resdiff(args, { cwd: folder, env })), took: performance.now() - started };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "resdiff-time-"));
    await put("a.txt", TEXT);
    await put("endless.pdf", endlessPdf());
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("ends when it is over, whatever is being read, in one sentence", async () => {
    const { status, stdout, stderr, took } = await run("a.txt", "endless.pdf", "--max-seconds", "2");
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: "resdiff: endless.pdf could not be read within 2 seconds: give more with --max-seconds.\n",
    });
    expect(took).toBeLessThan(2000 + SLACK);
  });

  it("is spent by a bad file of a library for its share alone, and the others go on", async () => {
    await mkdir(join(folder, "library"));
    await put("library/1-bad.pdf", endlessPdf());
    await put("library/2-broken.pdf", brokenPdf());
    await put("library/3-earlier.xml", aknFile({ number: "63/72", title: "Wells", operative: ["Counts the wells;"] }));
    const recall = "Recalling its resolution 63/72 of 2 December 2008,";
    await put("new.txt", `64/50. Wells\n\nThe General Assembly,\n\n${recall}\n\n1. Counts the springs.\n`);
    const { status, stderr, took } = await run("new.txt", "--library", "library", "--max-seconds", "30");
    expect(stderr).toContain("Compared with library/3-earlier.xml");
    expect(status).toBe(0);
    expect(took).toBeLessThan(30_000 + SLACK);
  });

  it("is no limit for a library's function that compares files, unless one is given or a signal ends it", async () => {
    const good = simplePdf([
      ["The General Assembly,", "1. Counts the wells."].map((text, i) => ({ x: 70, y: 100 + 30 * i, text })),
    ]);
    await put("good.pdf", good);
    const [a, b, endless] = ["a.txt", "good.pdf", "endless.pdf"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    expect((await compareFiles(a, b)).summary).toMatchObject({ added: 0, removed: 0 });
    expect((await compareFiles(a, b, { timeout: 60_000 })).summary).toMatchObject({ added: 0, removed: 0 });
    await expect(compareFiles(a, endless, { timeout: 1000 })).rejects.toMatchObject({
      name: "UserError",
      message: `${endless} could not be read within 1 second.`,
      data: { source: endless, seconds: "1" },
    });
    await expect(compareFiles(a, endless, { signal: AbortSignal.timeout(500) })).rejects.toMatchObject({
      name: "TimeoutError",
    });
    await expect(compareFiles(a, join(folder, "none.pdf"))).rejects.toMatchObject({ code: "missing" });
  });
});
