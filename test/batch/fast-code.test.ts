/** V8 is told only what it knows: an unknown flag would print an error at every batch. */
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { fastCodeFlags } from "../../src/batch/fast-code.js";

describe("fastCodeFlags", () => {
  it("are known to the Node that runs", () => {
    const set = fastCodeFlags(process.versions.node).map((flag) => `require("node:v8").setFlagsFromString("${flag}");`);
    const { status, stderr } = spawnSync(process.execPath, ["-e", set.join("")], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
  });

  it("are none where V8 knows no such flag, and one where it does", () => {
    expect(["22.0.0", "24.1.0", "26.0.0"].flatMap(fastCodeFlags)).toEqual([]);
    expect(fastCodeFlags("20.19.0")).toHaveLength(1);
  });
});
