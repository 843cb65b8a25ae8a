/** The command as a user starts it: help, version, misuse. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SAMPLE_NEW, SAMPLE_OLD } from "../support/samples.js";

const root = new URL("../..", import.meta.url);
const resdiff = (...args: string[]) =>
  spawnSync(process.execPath, ["bin/resdiff.js", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });

describe("the command", () => {
  it("prints its version", () => {
    const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
    expect(resdiff("--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("explains itself when asked", () => {
    const { status, stdout } = resdiff("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("resdiff 64-50.pdf");
  });

  it.each([
    ["an unknown option", ["--bogus"], "unknown option"],
    ["no file", [], "missing required argument"],
    ["three files", ["a", "b", "c"], "one or two texts"],
    ["a missing file", ["nothere.txt"], "nothere.txt does not exist"],
    ["a folder", ["samples"], "samples is a folder"],
    ["two languages", ["test/fixtures/forms/small.xml", SAMPLE_NEW], "give both in the same language"],
  ])("answers %s with one sentence and exit status 2", (_what, args, sentence) => {
    const { status, stdout, stderr } = resdiff(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("says with --exit-code whether the texts differ", () => {
    expect(resdiff(SAMPLE_OLD, SAMPLE_NEW, "--quiet", "--exit-code")).toMatchObject({ status: 1, stdout: "" });
    expect(resdiff(SAMPLE_NEW, SAMPLE_NEW, "--quiet", "--exit-code")).toMatchObject({ status: 0, stdout: "" });
    expect(resdiff(SAMPLE_OLD, SAMPLE_NEW, "--quiet")).toMatchObject({ status: 0, stdout: "" });
  });
});
