/** Recognises an excerpt of a resolution: paragraphs circulated by themselves, without the opening formula. */
import type { Language } from "../language/language.js";
import { openingOf } from "../language/openings.js";
import type { SourceBlock } from "../read/source-text.js";
import { isClosed } from "./endings.js";
import { readLabel, typedLabel } from "./labels.js";

/** Where an excerpt of a resolution starts. */
export interface Fragment {
  /** The index of its first paragraph among the blocks. */
  readonly start: number;
  /** The operative number before its first one: an excerpt may start at paragraph 12. */
  readonly before: number;
}

/**
 * Finds an excerpt of a resolution in a text without an opening formula.
 *
 * @returns null if fewer than half of the paragraphs, not counting points, open with a verb that resolutions use
 * @example fragmentOf(["5. Urges States to act;", "6. Requests a report."]) // { start: 0, before: 4 }, the texts being blocks
 */
export function fragmentOf(blocks: readonly SourceBlock[], language: Language): Fragment | null {
  const paragraphs = blocks.map((block) => paragraphOf(block, language)).filter((p) => p !== null);
  const opened = paragraphs.filter((p) => p.opens);
  const [first] = opened;
  if (!first || 2 * opened.length <= paragraphs.length) return null;
  const number = paragraphs.find((p) => p.number !== null)?.number ?? 1;
  return { start: blocks.indexOf(first.block), before: number - 1 };
}

interface Candidate {
  readonly block: SourceBlock;
  readonly number: number | null;
  /** Whether it opens like a paragraph of a resolution. */
  readonly opens: boolean;
}

/** The kind of paragraph that a block is; null for points, headings and blocks that already have a role. */
function paragraphOf(block: SourceBlock, language: Language): Candidate | null {
  if (block.role !== null || !isClosed(block.text)) return null;
  const length = block.label === "" ? typedLabel(block.text, null) : 0;
  const label = readLabel(block.label + block.text.slice(0, length));
  if (label?.kind === "point") return null;
  return { block, number: label?.value ?? null, opens: openingOf(block.text.slice(length), language) !== null };
}
