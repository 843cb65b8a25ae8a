import { describe, expect, it } from "vitest";
import type { ParagraphKind } from "../../../src/model/resolution.js";
import type { Standing } from "../../../src/redline/blocks.js";
import { plainPassage } from "../../../src/redline/redline.js";
import { arrangedForOffice } from "../../../src/report/docx/office.js";
import type { WordBlock, WordPiece } from "../../../src/report/docx/pieces.js";

type Side = Standing["side"];

/** A block written as "both +new+ -old-", with "+", "-" or "=" for where its end stands. */
function block(marked: string, end: "=" | "+" | "-" = "="): WordBlock {
  const sides: Readonly<Record<string, Side>> = { "+": "new", "-": "old", "=": "both" };
  const side = (sign: string): Side => sides[sign] ?? "both";
  const pieces = marked.split(/(\+[^+]*\+|-[^-]*-)/).flatMap((part): WordPiece[] => {
    if (part === "") return [];
    const sign = /^[+-]/.exec(part)?.[0] ?? "=";
    const text = sign === "=" ? part : part.slice(1, -1);
    const standing = { side: side(sign), move: null };
    if (text === "*")
      return [
        { kind: "note", mark: "only", old: sign === "-" ? "FN1" : null, new: sign === "+" ? "FN1" : null, ...standing },
      ];
    return [{ kind: "text", text, before: text, opening: false, findings: [], ...standing }];
  });
  const ends = plainPassage("operative", "OP1", "");
  return { old: null, new: null, pieces, end: { side: side(end), move: null }, ends };
}

/** The same in a paragraph of another kind; words in braces moved, as its end did. */
function moved(marked: string, end: "+" | "-", kind: ParagraphKind = "operative"): WordBlock {
  const made = block(marked, end);
  const pieces = made.pieces.map((piece): WordPiece => {
    if (piece.kind !== "text" || !piece.text.startsWith("{")) return piece;
    const text = piece.text.slice(1, -1);
    return { ...piece, text, before: text, move: "1" };
  });
  return { ...made, pieces, end: { ...made.end, move: "1" }, ends: plainPassage(kind, "X1", "") };
}

const heading = (marked: string): WordBlock => ({ ...block(marked), ends: plainPassage("heading", "H1", "") });

/** Blocks in the same writing. */
function written(blocks: readonly WordBlock[]): string[] {
  const signs: Readonly<Record<Side, string>> = { both: "", new: "+", old: "-" };
  return blocks.map(({ pieces, end }) => {
    const words = pieces.map((p) => signs[p.side] + (p.kind === "text" ? p.text : "*") + signs[p.side]).join("");
    return `${words}${signs[end.side] || "="}`;
  });
}

const arranged = (...blocks: WordBlock[]): string[] => written(arrangedForOffice(blocks));

describe("what LibreOffice needs of a redline", () => {
  it("has paragraphs typed on from words of the same text", () => {
    expect(arranged(block("one-.-+;+"), block("+two+", "+"), block("three"))).toEqual([
      "one-.-+;++",
      "+two+=",
      "three=",
    ]);
  });

  it("has a paragraph with the document's first footnote typed on from the one before", () => {
    expect(arranged(block("one"), block("+two++*+", "+"), block("three"))).toEqual(["one+", "+two++*+=", "three="]);
  });

  it("leaves other paragraphs of one text alone", () => {
    expect(arranged(block("one"), block("+two+", "+"), block("three"))).toEqual(["one=", "+two++", "three="]);
  });

  it("has paragraphs that changed on their way typed on where what follows is of another kind", () => {
    const changed = moved("+{two}++, new++{;}+", "+");
    expect(arranged(block("one"), changed, heading("three"))).toEqual(["one+", "+two++, new++;+=", "three="]);
    expect(arranged(block("one"), changed, block("three"))).toEqual(["one=", "+two++, new++;++", "three="]);
    const gone = moved("-{two}--, old--{;}-", "-");
    expect(arranged(block("one"), gone, heading("three"))).toEqual(["one-", "-two--, old--;-=", "three="]);
  });

  it("puts such paragraphs before those of the other text, which they must not stand behind", () => {
    const changed = moved("+{two}++, new++{;}+", "+");
    const gone = moved("-{II}-", "-", "heading");
    expect(arranged(block("one"), gone, changed, heading("three"))).toEqual([
      "one+",
      "+two++, new++;+=",
      "-II--",
      "three=",
    ]);
    expect(arranged(block("one"), gone, moved("+{two}+", "+"), heading("three"))).toEqual([
      "one=",
      "-II--",
      "+two++",
      "three=",
    ]);
  });

  it("keeps changes of one text apart across a paragraph's end", () => {
    expect(arranged(block("one-.-+;+"), block("+(a)+two"))).toEqual(["one+;+-.-=", "+(a)+two="]);
    expect(arranged(block("one+;+"), block("+(a)+two"))).toEqual(["on+e++;+-e-=", "+(a)+two="]);
  });

  it("tracks the character before a first footnote that is replaced at a paragraph's end", () => {
    expect(arranged(block("one,-*-+*+"), block("two"))).toEqual(["one-,--*-+,++*+=", "two="]);
    expect(arranged(block("one+*+,"), block("two,-*-+*+"))).toEqual(["one+*+,=", "two,-*-+*+="]);
  });
});
