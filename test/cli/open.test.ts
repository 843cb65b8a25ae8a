import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openerOf } from "../../src/cli/open.js";
import { resdiff } from "./run.js";

describe("--open", () => {
  it("asks no shell on any system, whatever the name of the file", () => {
    expect(openerOf("win32", "C:\\a & calc, b.html")).toEqual({
      program: "explorer.exe",
      arguments: ['"C:\\a & calc, b.html"'],
    });
    expect(openerOf("darwin", "/a & b.html")).toEqual({ program: "open", arguments: ["/a & b.html"] });
  });

  const posix = process.platform === "linux";
  if (!posix) console.log("skipped: another program than xdg-open opens files here");
  it.skipIf(!posix)("gives the report that was written to the desktop's program", async () => {
    const folder = await mkdtemp(join(tmpdir(), "resdiff-open-"));
    try {
      await writeFile(
        join(folder, "xdg-open"),
        '#!/bin/sh\nprintf %s "$1" > "$(dirname "$0")/asked.part"\nmv "$(dirname "$0")/asked.part" "$(dirname "$0")/asked"\n',
      );
      await chmod(join(folder, "xdg-open"), 0o755);
      await writeFile(join(folder, "a.txt"), "The General Assembly,\n1. Counts the wells.\n");
      const env = { PATH: `${folder}:${process.env.PATH}` };
      const { status } = await resdiff(["a.txt", "a.txt", "-o", "a & b.html", "--open", "--quiet"], {
        cwd: folder,
        env,
      });
      expect(status).toBe(0);
      await expect
        .poll(() => readFile(join(folder, "asked"), "utf8").catch(() => ""), { timeout: 20_000 })
        .toBe(join(folder, "a & b.html"));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
