import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parse } from "../../../src/parse/parse.js";
import { readBytes } from "../../../src/read/read.js";

const FLAT = readFileSync(new URL("../../fixtures/parse/fodt-notes-lists-and-changes/source.fodt", import.meta.url));

/** An ODT with the text in the part for it and the page heads in theirs. */
function zipped(content: string): Uint8Array {
  const part = (name: string, inner: string): Uint8Array => strToU8(`<${name} xmlns:office="o">${inner}</${name}>`);
  const inner = content.replace(/^[\s\S]*?<office:styles>/u, "<office:styles>").replace("</office:document>", "");
  const [, masters = ""] = /(<office:master-styles>[\s\S]*<\/office:master-styles>)/u.exec(inner) ?? [];
  return zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
    "content.xml": part("office:document-content", inner.replace(masters, "")),
    "styles.xml": part("office:document-styles", masters),
  });
}

describe("OpenDocument texts", () => {
  it("are read from a zip as from one XML file", async () => {
    const flat = parse(await readBytes(FLAT, { name: "x" }));
    const odt = parse(await readBytes(zipped(FLAT.toString("utf8")), { name: "x" }));
    expect(odt).toEqual(flat);
    expect(odt.form).toBe("odt");
    expect(odt.masthead).toEqual(["United Nations", "A/RES/91/7", "91/7."]);
  });

  it("are read as they were before their changes where that is asked for", async () => {
    const { paragraphs } = parse(await readBytes(FLAT, { name: "x", tracked: "rejected" }));
    expect(paragraphs.find(({ id }) => id === "OP1")?.text).toBe("Decides to count some lamps:");
  });

  it("that are broken off, empty or of another kind are told of in one sentence", async () => {
    const whole = zipped(FLAT.toString("utf8"));
    await expect(readBytes(whole.subarray(0, 200), { name: "x.odt" })).rejects.toThrow(
      /^x\.odt is a damaged OpenDocument/,
    );
    const empty = zipped(
      FLAT.toString("utf8")
        .replace(/<office:text>[\s\S]*(?=<\/office:text>)/u, "<office:text>")
        .replace(/<style:header>[\s\S]*?<\/style:header>/gu, ""),
    );
    await expect(readBytes(empty, { name: "x.odt" })).rejects.toThrow(/^x\.odt holds no text/);
    const sheet = zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] });
    await expect(readBytes(sheet, { name: "x.ods" })).rejects.toThrow(/OpenDocument file of another kind/);
  });
});
