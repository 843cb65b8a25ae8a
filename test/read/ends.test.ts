/** Files made so that reading them would not end: each is told of in one sentence, or read. */
import { describe, expect, it } from "vitest";
import type { SourceText } from "../../src/read/source-text.js";
import { docxFile } from "../support/docx-file.js";
import { inWorker } from "../support/in-worker.js";

const read = (bytes: Uint8Array): Promise<SourceText> =>
  inWorker<SourceText>("index.js", "readBytes", [bytes, { name: "text.docx" }]);
const paragraph = (text: string, properties = ""): string => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("a DOCX", () => {
  it.each([-999_999_999, 999_999_999, Number.NaN, 0.5])(
    "whose list is of level %s is read without its number",
    async (level) => {
      const list = `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
      const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
      const { blocks } = await read(
        docxFile({
          parts: { "document.xml": paragraph("Notes the mill;", list), "numbering.xml": numbering },
          relations: { numbering: "numbering.xml" },
        }),
      );
      expect(blocks.map(({ text }) => text)).toEqual(["Notes the mill;"]);
    },
  );

  it("with a closing tag of millions of signs that none may have is told of as damaged", async () => {
    const broken = docxFile({
      parts: { "document.xml": `${paragraph("Notes the mill;")}</w:p ${"x".repeat(8_000_000)}>` },
    });
    // What is thrown in a thread comes back with its message alone.
    await expect(read(broken)).rejects.toThrow("text.docx is damaged all over: download it again");
  });
});
