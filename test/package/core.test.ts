/** `resdiff/core` runs in a browser: bundled for one it asks for nothing of Node and fetches nothing. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import {
  compare,
  parse,
  readBytes,
  readText,
  textOf,
  toCsv,
  toDocx,
  toHtml,
  toMarkdown,
  toText,
  toXlsx,
} from "../../src/core.js";

const root = new URL("../..", import.meta.url).pathname;
const built = existsSync(join(root, "dist/core.js"));
if (!built) console.log("skipped: the core is bundled from dist/, run npm run build first");

describe.skipIf(!built)("resdiff/core, bundled for a browser", () => {
  it("imports nothing of Node", async () => {
    const bundle = await rolldown({ input: join(root, "dist/core.js"), platform: "browser", logLevel: "silent" });
    const { output } = await bundle.generate({ format: "esm" });
    await bundle.close();
    const chunks = output.filter((file) => file.type === "chunk");
    const names = new Set(chunks.map((chunk) => chunk.fileName));
    const outside = chunks
      .flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports])
      .filter((id) => !names.has(id));
    expect(outside).toEqual([]);
    const ours = chunks.flatMap((chunk) => chunk.moduleIds).filter((id) => id.startsWith(join(root, "dist/")));
    expect(ours.length).toBeGreaterThan(100);
    for (const id of ours) {
      const code = readFileSync(id, "utf8").replace(/\/\*.*?\*\//gs, "");
      expect(/\b(?:Buffer\.|process\.|__dirname|createRequire)/.exec(code), id).toBeNull();
    }
  });
});

describe("the core", () => {
  const old =
    "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Requests the Secretary-General to report by 2020;\n";
  const now =
    "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Urges the Secretary-General to report by 2020;\n";

  it("reads a string as it reads its bytes", async () => {
    const bytes = new TextEncoder().encode(old);
    expect(parse(await readText(old, { name: "a" }))).toEqual(parse(await readBytes(bytes, { name: "a" })));
  });

  it("names what it was given", async () => {
    await expect(readBytes(new Uint8Array(), { name: "draft.txt" })).rejects.toThrow("draft.txt is empty");
    await expect(readText(" ")).rejects.toThrow("the text holds only white space");
  });

  it("renders every form from one comparison", async () => {
    const comparison = compare(parse(await readText(old)), parse(await readText(now)));
    const finding = comparison.entries.flatMap((entry) => entry.findings)[0];
    const [was, is] = [finding?.old[0] ?? expect.fail(), finding?.new[0] ?? expect.fail()];
    expect([textOf(comparison.old, was), textOf(comparison.new, is)]).toEqual(["Requests", "Urges"]);
    for (const render of [toText, toMarkdown, toHtml, toCsv]) expect(await render(comparison)).toContain("Urges");
    expect(await toText(comparison, { only: ["date"] })).not.toContain("Urges");
    for (const render of [toDocx, toXlsx])
      expect(String.fromCharCode(...(await render(comparison)).slice(0, 2))).toBe("PK");
    expect(await toDocx(comparison, { table: true })).not.toEqual(await toDocx(comparison));
  });
});
