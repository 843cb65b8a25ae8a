import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/language/languages.js";
import { account, accountOfPieces } from "../../src/parse/account.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes, readText } from "../../src/read/read.js";
import { sourceBlock } from "../../src/read/source-text.js";
import { readTxt } from "../../src/read/txt/txt.js";
import { docxFile } from "../support/docx-file.js";

const { pages } = readTxt("The lamp, 1\n1 See A/90/88.", "x");
const notes = [{ key: "n1", mark: "1", text: "See A/90/88." }];
const marks = [{ at: 9, note: "n1" }];

describe("the account of every character", () => {
  it("balances when each stands in a block, a note, a mark or aside", () => {
    const made = { blocks: [sourceBlock("The lamp,", { marks })], notes, setAside: [] };
    expect(account(pages, made, LANGUAGES.en)).toEqual([]);
  });

  it("names what was lost and what stands there twice", () => {
    const made = { blocks: [sourceBlock("The lamp,"), sourceBlock("lamp")], notes, setAside: [] };
    const [lost, twice] = account(pages, made, LANGUAGES.en);
    expect(lost?.code).toBe("unaccounted");
    expect(lost?.message).toContain("“1” (page 1, line 2) of the source found no place");
    expect(twice?.code).toBe("found-twice");
    expect(twice?.message).toContain("“lamp” was found twice");
  });

  it("names the words of a line that is lost, with its page", () => {
    const { pages } = readTxt("Counts the wells;\f\nThanks the diligent council of springs;", "x");
    const made = { blocks: [sourceBlock("Counts the wells;")], notes: [], setAside: [] };
    expect(account(pages, made, LANGUAGES.en)[0]?.message).toBe(
      "Not every character of the source is accounted for: “Thanks the diligent council of springs;” (page 2, line 2) of the source found no place.",
    );
  });

  it("counts no hyphen that stands at the end of a line for its sake, and joins the word", () => {
    const text =
      "The General Assembly,\n\n1. Encourages the imple\u00ad\nmentation of every plan;\n\n2. Counts the wells.";
    const { paragraphs, warnings } = parse(readTxt(text, "x"));
    expect(paragraphs.map((p) => p.text)).toContain("Encourages the implementation of every plan;");
    expect(warnings).toEqual([]);
  });

  it("counts what a repair changed as it was", () => {
    const repairs = [{ start: 0, end: 9, original: "follow -up" }];
    const source = readTxt("follow -up", "x").pages;
    const made = { blocks: [sourceBlock("follow-up", { repairs: repairs })], notes: [], setAside: [] };
    expect(account(source, made, LANGUAGES.en)).toEqual([]);
  });

  it("lets the brackets around a mark go from right to left, and nowhere else", () => {
    const { pages } = readTxt("The lamp, (1)\n(1) See A/90/88.", "x");
    const made = { blocks: [sourceBlock("The lamp,", { marks })], notes, setAside: [] };
    expect(account(pages, made, LANGUAGES.ar)).toEqual([]);
    expect(account(pages, made, LANGUAGES.en)[0]?.message).toContain("(");
  });
});

describe("the account of what a file of blocks holds", () => {
  const made = { blocks: [sourceBlock("Notes the mill,", { label: "1.", marks: [] })], notes, setAside: [] };

  it("balances however the file breaks its text, and whatever counts its marks and labels", () => {
    expect(accountOfPieces(["No", "tes the", " mill,", "[1] See A/90/88."], made)).toEqual([]);
    expect(accountOfPieces([], made)).toEqual([]);
  });

  it("quotes the pieces that are in nothing that was made", () => {
    expect(accountOfPieces(["Notes the mill,", "and the brook"], made)[0]).toMatchObject({
      code: "unaccounted",
      message: "Not every character of the source is accounted for: “and the brook” of the source found no place.",
    });
  });

  it("counts what is set aside as told", () => {
    const aside = { ...made, setAside: [{ text: "and the brook", why: "hidden" as const }] };
    expect(accountOfPieces(["Notes the mill,", "and the brook"], aside)).toEqual([]);
  });

  it("tells of text in a Word file and a page that their readers would pass over", async () => {
    const word = docxFile({
      parts: {
        "document.xml":
          "<w:p><w:r><w:t>The General Assembly,</w:t></w:r></w:p><w:p><w:unheardOf><w:r><w:t>1. Notes the brook.</w:t></w:r></w:unheardOf></w:p><w:p><w:r><w:t>2. Notes the mill.</w:t></w:r></w:p>",
      },
    });
    const { warnings } = parse(await readBytes(word, { name: "x.docx" }));
    expect(warnings.map(({ message }) => message).join()).toContain(
      "“1. Notes the brook.” of the source found no place",
    );
    const page =
      "<p>The General Assembly,</p><p>1. Notes <b hidden>the brook</b> the mill.</p><del>gone</del><script>none</script>";
    expect(parse(await readText(page)).warnings.map(({ code }) => code)).toEqual(["tracked-accepted"]);
  });
});

describe("the samples", () => {
  it.each([
    ["64-50.zh.txt", 16, 25, "2009-12-02", 55],
    ["63-72.reconstruction.zh.txt", 15, 19, "2008-12-02", 61],
  ])("%s", async (name, preambular, operative, date, meeting) => {
    const { readFile } = await import("node:fs/promises");
    const text = await readFile(new URL(`../../samples/${name}`, import.meta.url), "utf8");
    const resolution = parse(readTxt(text, name));
    const ids = resolution.paragraphs.map((p) => p.id);
    const counted = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);
    expect(ids).toEqual(["F", ...counted("PP", preambular), ...counted("OP", operative)]);
    expect(resolution.footnotes.map((n) => n.id)).toEqual(counted("FN", 5));
    expect(resolution.title).toBe("小武器和轻武器非法贸易的各方面问题");
    expect(resolution.adoption).toMatchObject({ date, meeting });
    expect(resolution.warnings).toEqual([]);
  });
});
