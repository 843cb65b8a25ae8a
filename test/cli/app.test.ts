/** `resdiff app`: the page, written where it is wanted. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { resdiff } from "./run.js";

const PAGE = new URL("../../dist/app/resdiff.html", import.meta.url).pathname;
const built = existsSync(PAGE);
if (!built) console.log("skipped: the page needs dist/, run npm run build first");

describe.skipIf(!built)("resdiff app", () => {
  const folder = mkdtempSync(join(tmpdir(), "resdiff-app-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("writes the page that the build made", async () => {
    const file = join(folder, "resdiff.html");
    expect(await resdiff(["app", "-o", file])).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(readFileSync(PAGE, "utf8"));
  });

  it("keeps the code that reads PDF apart from the rest until a PDF comes", () => {
    const code = (id: string): string => {
      const packed = new RegExp(`id="${id}">([^<]+)<`).exec(readFileSync(PAGE, "utf8"))?.[1] ?? "";
      return gunzipSync(Buffer.from(packed, "base64")).toString();
    };
    // A name that pdf.js alone has.
    expect(code("pdf-code")).toContain("PasswordResponses");
    expect(code("worker-code")).toContain("resdiffWorker");
    expect(code("worker-code")).not.toContain("PasswordResponses");
  });

  it("says where it cannot be written", async () => {
    const { status, stderr } = await resdiff(["app", "-o", join(folder, "none/resdiff.html")]);
    expect(status).toBe(2);
    expect(stderr).toContain("its folder does not exist");
  });

  it("says where there can be no folder for caches, and what to do", async () => {
    const inTheWay = join(folder, "a-file");
    writeFileSync(inTheWay, "");
    const { status, stderr } = await resdiff(["app"], { env: { XDG_CACHE_HOME: inTheWay, PATH: folder } });
    expect([status, stderr]).toEqual([2, expect.stringContaining("-o page.html")]);
    expect(stderr).not.toContain("mistake");
  });

  it("opens a copy from the folder for caches", async () => {
    const env = { XDG_CACHE_HOME: folder, PATH: folder };
    const { status, stderr } = await resdiff(["app"], { env });
    const copy = join(folder, "resdiff/resdiff.html");
    // With nothing to open it, the file is there all the same, and named.
    expect([status, stderr.includes(copy)]).toEqual([2, true]);
    expect(readFileSync(copy, "utf8")).toBe(readFileSync(PAGE, "utf8"));
  });
});
