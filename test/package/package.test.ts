/** What is published holds together: the entry, its types, and that the command runs from it. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

const root = new URL("../..", import.meta.url).pathname;
const built = existsSync(join(root, "dist/index.js"));
if (!built) console.log("skipped: the packaging checks need dist/, run npm run build first");

describe.skipIf(!built)("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-pack-"));
  let tarball = "";

  beforeAll(() => {
    const out = execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const packed: unknown = JSON.parse(out);
    const { filename } = (Array.isArray(packed) ? packed : Object.values(packed as object))[0] as { filename: string };
    tarball = join(folder, filename);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("is built with the pages of the API, and does nothing where it is installed", () => {
    const { scripts, files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
    expect(scripts.prepack).toContain("npm run api");
    expect(files).toContain("docs/api");
    for (const name of ["prepare", "preinstall", "install", "postinstall"]) expect(scripts).not.toHaveProperty(name);
  });

  it("passes publint", async () => {
    const { messages } = await publint({ pkgDir: root, level: "warning", strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it("passes the check of its types from another package", () => {
    const attw = join(root, "node_modules/.bin/attw");
    const { status, stdout } = spawnSync(attw, [tarball, "--profile", "esm-only"], { encoding: "utf8" });
    expect(status, stdout).toBe(0);
  });

  it("ships no development code", () => {
    const listed = execFileSync("tar", ["-tzf", tarball], { encoding: "utf8" });
    expect(listed).toContain("package/bin/resdiff.js");
    expect(listed).toContain("package/schema/comparison.json");
    expect(listed).toContain("package/docs/architecture.md");
    expect(listed).not.toMatch(/dist\/schema|\/test\//);
  });
});
