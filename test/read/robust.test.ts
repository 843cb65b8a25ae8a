import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/errors.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { docxFile } from "../support/docx-file.js";

const W = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`;
const AKN = "<akomaNtoso><statement><mainBody><paragraph><num>1.</num><content><p>";
const wordPart = (xml: string): Uint8Array => zipSync({ "word/document.xml": strToU8(xml) });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

async function refusal(bytes: Uint8Array, limits = {}): Promise<string> {
  const error = await readBytes(bytes, { name: "x", limits }).catch((e: unknown) => e);
  return error instanceof UserError ? error.message : `no refusal: ${String(error)}`;
}

describe("a document that would not end", () => {
  it.each([
    [
      "a zip bomb",
      wordPart(W + " ".repeat(30_000_000)),
      "x unpacks to far more than a resolution holds, so it was not read.",
    ],
    [
      "XML that nests without end",
      wordPart(W + "<w:p>".repeat(10_000)),
      "x nests more than 500 elements in one another, so it is no resolution and was not read.",
    ],
    [
      "Akoma Ntoso that nests without end",
      strToU8(`<akomaNtoso>${"<a>".repeat(10_000)}`),
      "x nests more than 500 elements in one another, so it is no resolution and was not read.",
    ],
    [
      "too many elements",
      wordPart(W + "<w:p/>".repeat(60_000)),
      "x unpacks to far more than a resolution holds, so it was not read.",
    ],
    [
      "a closing tag that does not end",
      wordPart(`${W}<w:p></w:p ${"x".repeat(400_000)}`),
      "x is damaged all over: download it again, or save it again where it was made.",
    ],
    [
      "the same in Akoma Ntoso",
      strToU8(`${AKN}</p ${"x".repeat(400_000)}`),
      "x is damaged all over: download it again, or save it again where it was made.",
    ],
  ])("%s is refused", async (_name, bytes, sentence) => {
    expect(await refusal(bytes, { expanded: 1 << 24, elements: 50_000 })).toBe(sentence);
  });

  it("stops when the time that was allowed is over", async () => {
    const page = strToU8(`<html>${"<p>Recalling its resolution 1/1,".repeat(20_000)}`);
    expect(await refusal(page, { seconds: 0.001 })).toBe("x could not be read within 0.001 seconds.");
  });
});

describe("a document that is not what it seems", () => {
  it.each([
    [
      "a package without a document",
      zipSync({ "word/other.xml": strToU8("<a/>") }),
      "x is a damaged Word file: open it in Word and save it again.",
    ],
    [
      "a document of pictures",
      wordPart(`${W}<w:p><w:r><w:drawing/></w:r></w:p></w:body></w:document>`),
      "x holds no text: if it is a scan, have its text recognised (OCR) first.",
    ],
    [
      "a compound file cut short",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "x is a damaged Word file: open it in Word and save it again.",
    ],
  ])("%s is refused", async (_name, bytes, sentence) => {
    expect(await refusal(bytes)).toBe(sentence);
  });
});

describe("a part of a DOCX", () => {
  it.each(["utf16le", "utf-8"] as const)("is read in %s", async (encoding) => {
    const xml = `\ufeff<?xml version="1.0"?>${W}${paragraph("Décide de compter les puits.")}</w:body></w:document>`;
    const { blocks } = await readBytes(zipSync({ "word/document.xml": Buffer.from(xml, encoding) }), { name: "x" });
    expect(blocks.map((b) => b.text)).toEqual(["Décide de compter les puits."]);
  });
});

describe("a document that can be read in part", () => {
  it("expands no entity and fetches none", async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const dtd = `<!DOCTYPE a [<!ENTITY l0 "lol">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const read = parse(
      await readBytes(strToU8(`<?xml version="1.0"?>${dtd}${AKN}Decides &l9; and &f;.</p>`), { name: "x" }),
    );
    expect(read.paragraphs.map((p) => p.text)).toEqual(["Decides &l9; and &f;."]);
    expect(read.warnings).toHaveLength(1);
  });

  it("gives the parts of a DOCX that was cut short, and says so", async () => {
    const filler = Array.from({ length: 3000 }, (_, i) => `<w:style w:styleId="${i}${Math.sin(i)}"/>`).join("");
    const whole = docxFile({
      parts: { "document.xml": paragraph("Recalling its resolution 1/1,"), "styles.xml": filler },
    });
    const { blocks, warnings } = await readBytes(whole.subarray(0, whole.length / 2), { name: "x" });
    expect(blocks.map((b) => b.text)).toEqual(["Recalling its resolution 1/1,"]);
    expect(warnings.map((w) => w.message)).toEqual([
      "x is damaged (it ends too early): what could be read of it was, the rest may be missing.",
    ]);
  });
});
