/** Fetching from the command line, and that nothing else touches the network. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aknFile } from "../support/akn-file.js";
import { answers, type Behaviour, type DocumentServer, documentServer } from "../support/document-server.js";
import { docxFile } from "../support/docx-file.js";
import { type Run, resdiff } from "./run.js";

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const OLD = docxFile({
  parts: {
    "document.xml": [
      "63/72. Lamps of lighthouses",
      "The General Assembly,",
      "Recalling its resolution 62/47 of 5 December 2007,",
      "1. Calls upon all States to keep their lamps clean;",
    ]
      .map(paragraph)
      .join(""),
  },
});
const NEW = aknFile({
  number: "64/50",
  title: "Lamps of lighthouses",
  preamble: ["Recalling its resolution 63/72 of 2 December 2008,"],
  operative: ["Calls upon all States to keep their lamps clean;"],
});

let folder = "";
let server: DocumentServer | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resdiff-fetch-"));
  writeFileSync(join(folder, "new.xml"), NEW);
});
afterEach(async () => {
  await server?.close();
  server = null;
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], behaviours: Record<string, Behaviour> = {}): Promise<Run> {
  server ??= await documentServer(behaviours);
  const env = { XDG_CACHE_HOME: join(folder, ".cache"), RESDIFF_DOCUMENT_SERVICE: server.address };
  return resdiff(args, {
    cwd: folder,
    env: { ...env, HTTP_PROXY: "", HTTPS_PROXY: "", http_proxy: "", https_proxy: "" },
  });
}

const served = { "A/RES/63/72 en docx": answers.document(OLD) };

describe("resdiff fetch", () => {
  it("puts the document into the library and prints where it is", async () => {
    const args = ["fetch", "63/72", "--library", "texts"];
    expect(await run(args, served)).toEqual({ status: 0, stdout: "texts/A-RES-63-72.en.docx\n", stderr: "" });
    expect(readFileSync(join(folder, "texts/A-RES-63-72.en.docx")).equals(OLD)).toBe(true);
    expect(server?.asked[0]?.agent).toMatch(/^resdiff\/\d+\.\d+\.\d+ /u);
    expect((await run(args)).stdout).toBe("texts/A-RES-63-72.en.docx\n");
    expect(server?.asked).toHaveLength(1);
  });

  it("overwrites nothing", async () => {
    writeFileSync(join(folder, "A-RES-63-72.en.docx"), "mine");
    const { status, stderr } = await run(["fetch", "63/72"], served);
    expect(status).toBe(2);
    expect(stderr).toContain("exists already and is not what the service gives");
    expect(readFileSync(join(folder, "A-RES-63-72.en.docx"), "utf8")).toBe("mine");
  });

  it("says what is not available, and what is no symbol", async () => {
    const { status, stderr } = await run(["fetch", "63/72", "--lang", "zh", "--form", "pdf"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /gives no A\/RES\/63\/72 in Chinese as PDF: it is not available, or there were too many requests/u,
    );
    expect((await run(["fetch", "lamps"])).stderr).toContain("lamps is no symbol of a resolution");
  });
});

describe("--fetch", () => {
  it("gets the text that NEW follows, and puts it into the library", async () => {
    mkdirSync(join(folder, "texts"));
    const { status, stdout, stderr } = await run(["new.xml", "--fetch", "--library", "texts"], served);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "Compared with texts/A-RES-63-72.en.docx.\n" });
    expect(stdout).toContain("--- A/RES/63/72");
    expect((await run(["new.xml", "--library", "texts"])).status).toBe(0);
    expect(server?.asked).toHaveLength(1);
  });

  it("writes nothing beside NEW where no library is named", async () => {
    const before = readdirSync(folder);
    expect((await run(["new.xml", "--fetch"], served)).status).toBe(0);
    expect(readdirSync(folder).filter((name) => name !== ".cache")).toEqual(before);
  });

  it("gets what is named by its symbol", async () => {
    expect((await run(["63/72", "new.xml", "--fetch"], served)).status).toBe(0);
  });

  it("does not take another resolution than the one asked for", async () => {
    const { status, stderr } = await run(["62/47", "new.xml", "--fetch"], {
      "A/RES/62/47 en docx": answers.document(OLD),
    });
    expect(status).toBe(2);
    expect(stderr).toContain("sent A/RES/63/72 instead of A/RES/62/47");
  });
});

describe("the network", () => {
  const guard = `import { Socket } from "node:net"; import dns from "node:dns";
    const touched = () => { process.stderr.write("TOUCHED THE NETWORK"); process.exit(99); };
    Socket.prototype.connect = touched; dns.lookup = touched; dns.promises.lookup = touched; globalThis.fetch = touched;`;

  it("is left alone by every command that is not asked to fetch", async () => {
    writeFileSync(join(folder, "guard.mjs"), guard);
    writeFileSync(join(folder, "old.docx"), OLD);
    const env = {
      NODE_OPTIONS: `--import=${pathToFileURL(join(folder, "guard.mjs")).href}`,
      XDG_CACHE_HOME: join(folder, ".cache"),
    };
    for (const args of [
      ["new.xml"],
      ["old.docx", "new.xml"],
      ["parse", "new.xml"],
      ["recalls", "new.xml", "--library", "."],
      ["A/RES/65/1"],
      ["--help"],
    ]) {
      const { status, stderr } = await resdiff(args, { cwd: folder, env });
      expect(stderr).not.toContain("TOUCHED");
      expect([0, 2]).toContain(status);
    }
    const { status } = await resdiff(["fetch", "64/50"], { cwd: folder, env });
    expect(status).toBe(99);
  }, 30_000);
});
