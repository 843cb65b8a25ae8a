/** Handles forms that state the role of each block: follows what they state, and corrects the known quirks of the official files. */

import type { Language } from "../language/language.js";
import { HAN, LETTERS } from "../language/letters.js";
import { romanValue } from "../model/roman-numerals.js";
import { type SourceBlock, sourceBlock } from "../read/source-text.js";
import { tellsAdoption } from "./adoption.js";
import { isAnnex } from "./annex.js";
import { joinBlocks, splitLabel } from "./blocks.js";
import { endsPreambular, isClosed, isHeading } from "./endings.js";
import { isFormula } from "./formula.js";
import { readLabel, typedLabel, typedNumber } from "./labels.js";
import { isPartLetter } from "./part.js";
import { isSectionLabel, withSectionLabel } from "./section-label.js";

/** A heading that starts with the roman numeral of its part: "IV Regional cooperation". */
const NUMERAL_AND_TITLE = new RegExp(`^([IVX]{1,6})\\s+(?=[${LETTERS}${HAN}])`);

/**
 * Corrects known mistakes of the official files: numbers left in the text of a paragraph, points among the paragraphs, headings marked up
 * as paragraphs or run together, an adoption line in the body.
 *
 * @returns the blocks with the roles and labels they should have
 */
export function settleStated(blocks: readonly SourceBlock[], language: Language): SourceBlock[] {
  const meeting = new RegExp(language.structure.meeting, "u");
  const settled: SourceBlock[] = [];
  let number = 0;
  for (const stated of withPartsHeaded(blocks, language)) {
    for (const block of settleOne(stated, number + 1, meeting, language)) {
      const label = block.role === "operative" ? readLabel(block.label) : null;
      if (label?.kind === "number") number = label.value;
      const before = settled.at(-1);
      if (isSectionHeading(block)) settled.push(sectionHeading(block));
      else if (before?.role === "preambular" && block.role === "point")
        settled[settled.length - 1] = joinBlocks(before, block);
      else settled.push(...(block.role === "heading" ? settleHeading(block, settled.at(-1)) : [block]));
    }
  }
  return withPreamblesWhole(settled, language);
}

/** The roles of blocks that may come before the paragraphs of a preamble. */
const ABOVE_PREAMBULAR: ReadonlySet<SourceBlock["role"]> = new Set(["formula", "preambular", "heading"]);

/**
 * Paragraphs between the preamble, or the heading of a section, and paragraph 1 are preambular, whatever element the files put them in: the
 * last one of a preamble is often in the element of the operative part.
 */
function withPreamblesWhole(blocks: readonly SourceBlock[], language: Language): SourceBlock[] {
  const settled = [...blocks];
  blocks.forEach((block, i) => {
    const label = block.role === "operative" ? readLabel(block.label) : null;
    if (label?.kind !== "number" || label.value !== 1) return;
    let from = i;
    while (isUnlabelledPreambular(blocks[from - 1])) from--;
    if (!ABOVE_PREAMBULAR.has(blocks[from - 1]?.role ?? null)) return;
    // A draft that is recommended for adoption is a resolution of its own inside this one.
    if (isFormula(blocks[from]?.text ?? "", language)) return;
    for (let k = from; k < i; k++) settled[k] = { ...(blocks[k] as SourceBlock), role: "preambular" };
  });
  return settled;
}

const isUnlabelledPreambular = (block: SourceBlock | undefined): boolean =>
  block?.role === "operative" && block.label === "" && block.text !== "" && endsPreambular(block.text);

/** The letters of a resolution's parts and their titles, which the files mark up as the number and the title of the whole, become headings. */
function withPartsHeaded(blocks: readonly SourceBlock[], language: Language): readonly SourceBlock[] {
  const title = blocks.findIndex((block) => block.role === "title");
  let inPart = false;
  return blocks.map((block, i) => {
    if (title === -1 || i < title || (block.role !== "symbol" && block.role !== "title")) return block;
    inPart ||= block.role === "symbol" && isPartLetter(block.text, language);
    return inPart ? { ...block, role: "heading" } : block;
  });
}

function settleOne(stated: SourceBlock, expected: number, meeting: RegExp, language: Language): SourceBlock[] {
  if (stated.role === "masthead" && tellsAdoption(stated.text, language)) return [{ ...stated, role: "adoption" }];
  if (stated.role === "operative") return settleOperative(stated, expected, meeting);
  if (stated.role === "preambular" || stated.role === "point") return [numberedInPreamble(stated, expected)];
  return [stated.role === "text" ? settleAnnexed(stated, language) : stated];
}

/** Some files put the operative paragraphs, or the first of them, inside the preamble; their numbers show it. */
function numberedInPreamble(block: SourceBlock, expected: number): SourceBlock {
  const typed = block.role === "preambular" && block.label === "" ? typedNumber(block.text, expected) : 0;
  const numbered = typed > 0 ? splitLabel(block, typed) : block;
  const label = readLabel(numbered.label);
  return label?.kind === "number" && label.value === expected ? { ...numbered, role: "operative", depth: 0 } : block;
}

/** In an annex the files mark up everything as text: its headings, and its points with their labels in the text. */
function settleAnnexed(block: SourceBlock, language: Language): SourceBlock {
  if (isAnnex(block.text, language)) return { ...block, role: "annex" };
  const split = block.label === "" ? splitLabel(block, typedLabel(block.text, null)) : block;
  const label = readLabel(split.label);
  if (isSectionLabel(split.label) && isHeading(split.text)) return { ...split, role: "heading" };
  if (label !== null) return { ...split, role: label.kind === "point" ? "point" : "operative", depth: null };
  const emphasised = block.lead === block.text.length && !isClosed(block.text);
  return emphasised || isHeading(block.text) ? withSectionLabel({ ...block, role: "heading" }) : block;
}

function settleOperative(block: SourceBlock, expected: number, meeting: RegExp): SourceBlock[] {
  if (block.label !== "") {
    return [readLabel(block.label)?.kind === "point" ? { ...block, role: "point", depth: 1 } : block];
  }
  const number = typedNumber(block.text, expected);
  if (number > 0) return [splitLabel(block, number)];
  if (!isHeading(block.text)) return [block];
  if (meeting.test(block.text)) return [{ ...block, role: "adoption" }];
  return [emptyParagraph(block), { ...block, role: "heading" }];
}

/** The numeral or letter of a section, which the files mark up as a point of the paragraph before: "II", with its title or alone. */
const isSectionHeading = ({ role, label, text }: SourceBlock): boolean =>
  role === "point" && isSectionLabel(label) && (text === "" || isHeading(text));

const sectionHeading = (block: SourceBlock): SourceBlock =>
  block.text === ""
    ? { ...block, role: "heading", text: block.label, label: "", depth: null }
    : { ...block, role: "heading", depth: null };

/** The official structure counts an empty paragraph before each heading of the operative part. */
function emptyParagraph(heading: SourceBlock): SourceBlock {
  return sourceBlock("", { role: "operative", depth: heading.depth });
}

/** A numeral and a title on one line become two headings, as if each had a line of its own. */
function settleHeading(block: SourceBlock, before: SourceBlock | undefined): SourceBlock[] {
  const numeral = NUMERAL_AND_TITLE.exec(block.text);
  const operative = before?.role === "operative" && before.text === "";
  if (!operative || !numeral?.[1] || romanValue(numeral[1]) === null) return [block];
  const title = { ...splitLabel(block, numeral[0].length), label: "" };
  return [sourceBlock(numeral[1], { role: "heading", lead: numeral[1].length }), emptyParagraph(block), title];
}
