/** The lines above the opening formula: symbol, title, and what else the masthead prints. */
import type { Language } from "../language/language.js";
import type { SourceBlock } from "../read/source-text.js";
import { namesMeeting } from "./adoption.js";
import { joinBlocks, splitLabel } from "./blocks.js";

/** The resolution's number before its title: "64/50. ", "2117 (2013)", "S-10/2.", "56/24 V". */
const NUMBER =
  /^(?:Resolution |Résolution |Resolución )?((?:E?S-)?\d{1,4}(?:\/\d{1,3}|(?= ?\(\d{4}\)))(?: ?\((?:\d{4}|[IVXLC-]+)\))?(?: [A-Z](?=[.\s]|$))?)\s*[.-]?(?:\s+|$)/u;

/** A symbol anywhere in a line of the masthead. */
const SYMBOL = /(?:^|\s)([ASE]\/(?:HRC\/)?RES\/\S+(?: \(\d{4}\))?)/u;

/** The letter of the first part of a resolution of several: what follows is that part's heading. */
const PART = /^[A-Z]$/u;

/**
 * Finds the symbol and the title among the lines above the formula.
 *
 * @returns the same blocks, with roles; the lines of the title are one block, and the heading of a first part comes after it
 */
export function recogniseMasthead(blocks: readonly SourceBlock[], language: Language): SourceBlock[] {
  const number = blocks.findLastIndex((b) => b.role !== "symbol" && b.role !== "title" && NUMBER.test(b.text));
  const done: SourceBlock[] = [];
  const parts: SourceBlock[] = [];
  let title: SourceBlock | null = null;
  blocks.forEach((block, i) => {
    if (block.role !== null && block.role !== "masthead") done.push(block);
    else if (number !== -1 && i === number) {
      const length = NUMBER.exec(block.text)?.[0].length ?? 0;
      const rest = splitLabel(block, length);
      done.push({ ...block, role: "symbol", text: block.text.slice(0, length).trim(), marks: [], lead: 0 });
      if (rest.text !== "") title = { ...rest, label: "", role: "title" };
    } else if (number !== -1 && i > number && (PART.test(block.text) || parts.length > 0)) {
      parts.push({ ...block, role: "heading" });
    } else if (number !== -1 && i > number && namesMeeting(block.text, language)) {
      done.push({ ...block, role: "adoption" });
    } else if (number !== -1 && i > number) {
      title = title ? joinBlocks(title, block) : { ...block, role: "title" };
    } else done.push({ ...block, role: SYMBOL.test(block.text) ? "symbol" : "masthead" });
  });
  if (title) done.push(title);
  return [...done, ...parts];
}

/**
 * The title among the lines of a masthead: what follows the resolution's number.
 *
 * @example titleOf(["Agenda item 9", "64/50. The illicit trade", "in small arms"]) // "The illicit trade in small arms"
 */
export function titleOf(lines: readonly string[]): string | null {
  const number = lines.findLastIndex((line) => NUMBER.test(line));
  if (number === -1) return null;
  return lines.slice(number).join(" ").replace(NUMBER, "");
}
