import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addReadingOptions, type ReadingFlags, readOptions } from "../../src/cli/reading.js";

const asked = (...flags: string[]) => {
  const command = addReadingOptions(new Command().exitOverride().configureOutput({ writeErr: () => {} }));
  return readOptions(command.parse(flags, { from: "user" }).opts<ReadingFlags>());
};

describe("the options of reading", () => {
  it("are the default limits and the accepted text unless others are asked for", () => {
    expect(asked()).toEqual({ limits: {}, tracked: "accepted" });
  });

  it("take sizes with K, M or G", () => {
    expect(asked("--max-bytes", "2M", "--max-pages", "5", "--max-seconds", "1.5", "--tracked", "rejected")).toEqual({
      limits: { bytes: 2 * 1024 * 1024, pages: 5 },
      tracked: "rejected",
    });
    expect(asked("--max-bytes", "300").limits).toEqual({ bytes: 300 });
  });

  it("take what is done with tracked changes for what becomes of them", () => {
    expect(asked("--tracked", "reject").tracked).toBe("rejected");
    expect(asked("--tracked", "accept").tracked).toBe("accepted");
    const command = addReadingOptions(new Command());
    expect(command.parse(["--tracked", "keep"], { from: "user" }).opts<ReadingFlags>().tracked).toBe("kept");
  });

  it.each([
    ["--max-bytes", "lots"],
    ["--max-bytes", "0"],
    ["--max-pages", "-1"],
    ["--tracked", "both"],
  ])("refuse %s %s", (flag, value) => {
    expect(() => asked(flag, value)).toThrow("error: option");
  });
});

describe("standard input", () => {
  it("is read for -", () => {
    const bin = fileURLToPath(new URL("../../bin/resdiff.js", import.meta.url));
    const input = "<p>1/1. A title</p><p>The General Assembly,</p><p><i>Recalling</i> its resolution 1/0,</p>";
    const { stdout, status } = spawnSync("node", [bin, "parse", "-", "--format", "json"], { input, encoding: "utf8" });
    const { source, paragraphs } = JSON.parse(stdout) as { source: string; paragraphs: { id: string; text: string }[] };
    expect({ source, status }).toEqual({ source: "standard input", status: 0 });
    expect(paragraphs.map((p) => `${p.id} ${p.text}`)).toEqual([
      "F The General Assembly,",
      "PP1 Recalling its resolution 1/0,",
    ]);
  });
});
