/** Folders are made with those that they stand in, or it is said why not: in all cases it ends. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeFolder } from "../../src/files/make-folder.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-folders-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("makeFolder", () => {
  it("makes those that are missing, and leaves those that are there", () => {
    const deep = join(folder, "a", "b", "c");
    makeFolder(deep);
    writeFileSync(join(deep, "kept"), "");
    makeFolder(deep);
    expect(statSync(join(deep, "kept")).isFile()).toBe(true);
  });

  it("says what is wrong where a file is in the way", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => makeFolder(join(folder, "file"))).toThrow("EEXIST");
    expect(() => makeFolder(join(folder, "file", "below"))).toThrow("ENOTDIR");
  });

  it("ends where the file system makes no folders, as mkdir with `recursive` does not", ({ skip }) => {
    if (!existsSync("/proc/self")) skip("there is no /proc here");
    expect(() => makeFolder("/proc/resdiff/cache")).toThrow("ENOENT");
  });
});
