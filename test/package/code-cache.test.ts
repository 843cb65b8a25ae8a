/** The command runs with the code that V8 made of it at the build, and without it. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as modules from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { simplePdf } from "../support/simple-pdf.js";

const root = new URL("../..", import.meta.url).pathname;
const built = existsSync(join(root, "dist/bundle"));
if (!built) console.log("skipped: the checks of kept code need dist/, run npm run build first");

/** Loads the command in a process of its own and prints of each file whether V8 took the code that was kept of it. */
const WATCHED = `
const vm = require("node:vm");
const taken = [];
vm.Script = class extends vm.Script {
  constructor(...given) {
    super(...given);
    taken.push(this.cachedDataRejected === false);
  }
};
require("./bin/load.js").load("main.cjs");
process.stdout.write(JSON.stringify(taken));`;

describe.skipIf(!built)("the code that is kept", () => {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-code-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is taken for all that the command loads at its start", async ({ skip }) => {
    const { CODE } = (await import(join(root, "bin/load.js"))).default as { CODE: string };
    if (!existsSync(CODE)) skip("dist/ was built by another Node");
    const { stdout } = spawnSync(process.execPath, ["-e", WATCHED], { cwd: root, encoding: "utf8" });
    const taken = JSON.parse(stdout) as boolean[];
    expect(taken.length).toBeGreaterThan(1);
    expect(taken).not.toContain(false);
  });

  it("is not taken by another build of Node, whose V8 has the same tag", () => {
    for (const other of [`"version", { value: "v20.0.0" }`, `"config", { value: { variables: {} } }`]) {
      const script = `Object.defineProperty(process, ${other});${WATCHED}`;
      const { status, stdout } = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).not.toContain(true);
    }
  });

  it("is not needed", () => {
    for (const part of ["bin", "dist", "samples", "package.json"])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    const bundle = join(folder, "dist/bundle");
    for (const name of readdirSync(bundle))
      if (name.startsWith("code-")) rmSync(join(bundle, name), { recursive: true });
    const [without, withCode] = [folder, root].map((cwd) =>
      spawnSync(process.execPath, ["bin/resdiff.js", "samples/64-50.zh.txt"], { cwd, encoding: "utf8" }),
    );
    expect(without?.status).toBe(0);
    expect(without?.stdout).toBe(withCode?.stdout);
  });

  it("is made by Node itself where none is kept", ({ skip }) => {
    if (!("enableCompileCache" in modules)) skip("Node 20 keeps no code by itself");
    const kept = join(folder, "by-node");
    const file = join(folder, "two.pdf");
    writeFileSync(file, simplePdf([[{ x: 72, y: 72, text: "1. Notes the report;" }]]));
    const env = { ...process.env, NODE_COMPILE_CACHE: kept };
    const { status, stdout } = spawnSync(process.execPath, ["bin/resdiff.js", "parse", file], {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining("Notes the report")]);
    expect(readdirSync(kept)).not.toEqual([]);
  });

  it("imports packages, and says nothing of it", () => {
    const file = join(folder, "one.pdf");
    writeFileSync(file, simplePdf([[{ x: 72, y: 72, text: "1. Notes the report;" }]]));
    const { status, stderr } = spawnSync(process.execPath, ["bin/resdiff.js", "parse", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).not.toMatch(/mistake|Warning/);
    expect(status).toBe(0);
  });
});
