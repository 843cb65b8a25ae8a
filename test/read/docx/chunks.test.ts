import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parse } from "../../../src/parse/parse.js";
import { readBytes } from "../../../src/read/read.js";
import { docxFile } from "../../support/docx-file.js";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A document whose second paragraph is the chunk of this name. */
function withChunk(name: string, bytes: Uint8Array | null, target = name): Uint8Array {
  const body = `${paragraph("The General Assembly,")}<w:altChunk r:id="c"/>${paragraph("2. Counts the springs.")}`;
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk";
  const relations = `<Relationships><Relationship Id="c" Type="${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    "word/document.xml": strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": strToU8(relations),
    ...(bytes && { [`word/${name}`]: bytes }),
  });
}

const HTML = strToU8("<p>1. <i>Counts</i> the wells;</p>");
const CHUNKS: readonly { name: string; bytes: Uint8Array; target?: string }[] = [
  { name: "chunk.html", bytes: HTML },
  { name: "chunks/1.html", bytes: HTML, target: "../word/chunks/./1.html" },
  { name: "chunk.rtf", bytes: strToU8("{\\rtf1 1. {\\i Counts} the wells;}") },
  { name: "chunk.txt", bytes: strToU8("1. Counts the wells;") },
  { name: "chunk.docx", bytes: docxFile({ parts: { "document.xml": paragraph("1. Counts the wells;") } }) },
];

describe("a document put into a DOCX as it was", () => {
  it.each(CHUNKS)("$name is read in its place", async ({ name, bytes, target }) => {
    const { paragraphs, warnings } = parse(await readBytes(withChunk(name, bytes, target), { name: "x.docx" }));
    expect(paragraphs.map((p) => `${p.id} ${p.text}`)).toEqual([
      "F The General Assembly,",
      "OP1 Counts the wells;",
      "OP2 Counts the springs.",
    ]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ["chunk.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "word/chunk.png is"],
    ["chunk.html", null, "word/chunk.html is not there."],
    [
      "chunk.docx",
      withChunk("inner.docx", docxFile({ parts: { "document.xml": paragraph("1. Counts;") } })),
      "itself put in",
    ],
  ])("is missing where it cannot be read, and that is said: %s", async (name, bytes, why) => {
    const { warnings } = await readBytes(withChunk(name, bytes), { name: "x.docx" });
    const told = warnings.map((w) => w.message).join();
    expect(told).toContain("A part of ");
    expect(told).toContain("is missing from what was read: it is kept as a document of its own, and ");
    expect(told).toContain(why);
  });
});
