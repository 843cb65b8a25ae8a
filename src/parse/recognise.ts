/** Decides what each block is where its form does not say: from the order that resolutions follow, from labels, and from how paragraphs end. */
import type { Language } from "../language/language.js";
import type { Furniture } from "../model/resolution.js";
import type { SourceBlock } from "../read/source-text.js";
import { amendmentStart } from "./amendment.js";
import { cutBlock, splitLabel } from "./blocks.js";
import { BodyWalk, numberOf } from "./body-walk.js";
import { decisionAmong } from "./decision.js";
import { isHeading } from "./endings.js";
import { formulaAmong, runOnFormula } from "./formula.js";
import { fragmentOf } from "./fragment.js";
import { bodyBelowDate, bodyStart, recogniseMasthead } from "./masthead.js";
import { asideOf, quotationOf, withoutClosing } from "./quotation.js";

/** The blocks with their roles, with labels removed from their texts. */
export interface Recognised {
  readonly blocks: SourceBlock[];
  /** Whether they are an excerpt of a resolution, without the opening formula. */
  readonly fragment: boolean;
  /** Whether they amend a draft, so that their paragraphs are not those of a resolution. */
  readonly amends: boolean;
  /** The quotation marks around everything. */
  readonly setAside: readonly Furniture[];
}

/**
 * Gives every block its role.
 *
 * @returns null if there is no opening formula and the paragraphs do not open like those of a resolution, so that the text is not one
 */
export function recognise(given: readonly SourceBlock[], language: Language): Recognised | null {
  const { blocks, setAside } = unframed(given, language);
  const amendment = amendmentStart(blocks, language);
  if (amendment !== -1) return recogniseAmendment(blocks, amendment, { language, setAside });
  const formula = formulaOf(blocks, language);
  const decision = formula === -1 ? decisionAmong(blocks, language) : -1;
  if (decision !== -1) return recogniseDecision(blocks, decision, { language, setAside });
  const texts = blocks.map((block) => block.text);
  const below = formula === -1 ? bodyBelowDate(texts, language) : -1;
  const dated = below === -1 ? null : { start: below, before: 0 };
  const fragment = formula === -1 ? (dated ?? fragmentOf(blocks, language)) : null;
  if (formula === -1 && fragment === null) return null;
  const start = fragment?.start ?? bodyStart(texts, formula, language);
  const walk = new BodyWalk(language, fragment?.before ?? 0);
  const ahead = firstsAhead(blocks);
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i] as SourceBlock;
    if (i < formula) walk.takeAboveFormula(block);
    else if (i === formula) walk.begin("preamble", block, "formula");
    else walk.take(block, blocks[i + 1], ahead[i]);
  }
  return {
    blocks: [...recogniseMasthead(blocks.slice(0, start), language), ...walk.done],
    fragment: fragment !== null,
    amends: false,
    setAside,
  };
}

/** A decision is operative from its first sentence on. */
function recogniseDecision(
  blocks: readonly SourceBlock[],
  start: number,
  { language, setAside }: { readonly language: Language; readonly setAside: readonly Furniture[] },
): Recognised {
  const walk = new BodyWalk(language, 0);
  walk.begin("operative", blocks[start] as SourceBlock, "operative");
  for (let i = start + 1; i < blocks.length; i++) walk.take(blocks[i] as SourceBlock, blocks[i + 1]);
  return {
    blocks: [...recogniseMasthead(blocks.slice(0, start), language), ...walk.done],
    fragment: false,
    amends: false,
    setAside,
  };
}

/** An amendment consists of instructions, in which paragraphs of a draft are quoted. */
function recogniseAmendment(
  blocks: readonly SourceBlock[],
  start: number,
  { language, setAside }: { readonly language: Language; readonly setAside: readonly Furniture[] },
): Recognised {
  const body = blocks
    .slice(start)
    .map((block): SourceBlock => (block.role === null ? { ...block, role: "text" } : block));
  const made = [...recogniseMasthead(blocks.slice(0, start), language), ...body];
  return { blocks: made, fragment: false, amends: true, setAside };
}

/** Gives the formula a block of its own and removes the quotation marks of a press release; what follows the quotation is text. */
function unframed(given: readonly SourceBlock[], language: Language): Pick<Recognised, "blocks" | "setAside"> {
  const runsOn = (block: SourceBlock): number => (block.role === null ? runOnFormula(block.text, language) : 0);
  const at = formulaOf(given, language) === -1 ? given.findIndex((block) => runsOn(block) > 0) : -1;
  const blocks = given.flatMap((block, i) => (i === at ? cutBlock(block, runsOn(block)) : [block]));
  const formula = formulaOf(blocks, language);
  const quotation = formula === -1 ? null : quotationOf(blocks.slice(formula).map((block) => block.text));
  if (quotation === null) return { blocks, setAside: [] };
  const { cuts, end } = quotation;
  const unquoted = blocks.slice(formula).map((block, i): SourceBlock => {
    const cut = cuts[i] ?? { before: 0, behind: 0 };
    const kept = cut.before === 0 ? block : { ...splitLabel(block, cut.before), label: block.label };
    const role = i < end ? block.role : (block.role ?? "text");
    return { ...kept, role, text: withoutClosing(kept.text, cut) };
  });
  const setAside = cuts.flatMap((cut, i) => asideOf(blocks[formula + i]?.text ?? "", cut));
  return { blocks: [...blocks.slice(0, formula), ...unquoted], setAside };
}

/** The index of the opening formula among blocks, ignoring those whose role is known. */
function formulaOf(blocks: readonly SourceBlock[], language: Language): number {
  const stated = blocks.findIndex((block) => block.role === "formula");
  const open = blocks.map((block) => (block.role === null ? block : { text: "" }));
  return stated === -1 ? formulaAmong(open, language) : stated;
}

/** Whether a block is paragraph 1, before which nothing is operative, however it ends. */
const isFirst = (block: SourceBlock | undefined): boolean => numberOf(block, 1) === 1;

/** For each block, whether paragraph 1 comes after it with no heading in between. */
function firstsAhead(blocks: readonly SourceBlock[]): readonly boolean[] {
  const ahead: boolean[] = [];
  for (let i = blocks.length - 1; i >= 0; i--) {
    const next = blocks[i + 1];
    const parts = next !== undefined && next.label === "" && isHeading(next.text);
    ahead[i] = isFirst(next) || (next !== undefined && !parts && ahead[i + 1] === true);
  }
  return ahead;
}
