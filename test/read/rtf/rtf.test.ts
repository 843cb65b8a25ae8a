import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "../../../src/parse/parse.js";
import { readBytes } from "../../../src/read/read.js";

const RTF = readFileSync(
  new URL("../../fixtures/parse/rtf-notes-lists-changes-and-encodings/source.rtf", import.meta.url),
);
const rtf = (text: string): Uint8Array => Buffer.from(`{\\rtf1\\ansi ${text}}`, "latin1");
const texts = async (text: string): Promise<string[]> =>
  parse(await readBytes(rtf(text))).paragraphs.map((paragraph) => paragraph.text);

describe("RTF", () => {
  it("is read as it was before its changes where that is asked for", async () => {
    const { paragraphs } = parse(await readBytes(RTF, { tracked: "rejected" }));
    expect(paragraphs.find(({ id }) => id === "OP1")?.text).toBe("Decides to count some lamps of 10 m2:");
  });

  it("joins a paragraph whose end was deleted to the next", async () => {
    expect(await texts("One {\\deleted\\par}two\\par three\\par")).toEqual(["One two", "three"]);
  });

  it("passes over bytes of pictures and what stands for Unicode", async () => {
    expect(await texts("a{\\pict\\bin6 }}{{}}}b \\uc2\\u20013\\'d6\\'d0 \\uc0\\u233 c\\par")).toEqual(["ab 中 éc"]);
  });

  it("reads a note that stands in another note, and one that a text box has", async () => {
    const note = (text: string): string => `{\\super\\chftn}{\\footnote {\\super\\chftn} ${text}}`;
    const nested = await readBytes(rtf(`One${note(`outer${note("inner")} words`)} two${note("last")}\\par`));
    expect(parse(nested).footnotes.map(({ mark, text }) => [mark, text])).toEqual([
      ["1", "outer words"],
      ["3", "last"],
      ["2", "inner"],
    ]);
    const boxed = parse(await readBytes(rtf(`One{\\shp{\\*\\shpinst{\\shptxt boxed${note("below")}\\par}}}\\par`)));
    expect(boxed.footnotes.map(({ text }) => text)).toEqual(["below"]);
  });

  it.each([
    ["nested notes", "{\\footnote{\\footnote x}} y", ["y"]],
    ["groups that end too often", "}}}a", []],
    ["rows without cells", "\\row\\row a\\cell\\par b\\par", ["a", "b"]],
    ["numbers out of bounds", "\\u-1?\\fs99999999999 \\li-9999999999 a\\par", ["\uffffa"]],
  ])("with %s is read to its end", async (_, text, wanted) => {
    const found = await texts(text).catch((error: Error) => error.message);
    expect(wanted.length > 0 ? found : String(found)).toEqual(
      wanted.length > 0 ? wanted : expect.stringMatching(/holds no text/),
    );
  });

  it("is held against what was made of it, notes, cells and hidden words too", async () => {
    const source = await readBytes(RTF);
    for (const word of ["Recalling", "café", "Lamps", "hidden words", "Boxed"])
      expect(source.given?.join("")).toContain(word);
    const codes = ({ warnings }: ReturnType<typeof parse>): string[] => warnings.map(({ code }) => code);
    expect(codes(parse(source))).not.toContain("unaccounted");
    const without = { ...source, blocks: source.blocks.filter(({ text }) => !text.includes("Requests the")) };
    expect(codes(parse(without))).toContain("unaccounted");
  });

  it("that nests without end, or breaks off, is told of", async () => {
    await expect(readBytes(Buffer.from(`{\\rtf1 ${"{".repeat(100_000)}`), { name: "x.rtf" })).rejects.toThrow(
      /^x\.rtf nests its groups too deep/,
    );
    const cut = await readBytes(Buffer.from("{\\rtf1 The General Assembly,\\par"), { name: "x.rtf" });
    expect(cut.warnings.map(({ code }) => code)).toEqual(["damaged"]);
  });
});
