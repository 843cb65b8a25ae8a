/** Turns roles and labels of blocks into the kinds, addresses, depths and parents of paragraphs. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { uniqueAddresses } from "../model/address.js";
import type { ParagraphKind } from "../model/resolution.js";
import type { Role, SourceBlock } from "../read/source-text.js";
import { type Label, readLabel, scannedNumber } from "./labels.js";
import { Nesting } from "./nesting.js";

/** A block of the body, with its place in the resolution. */
export interface PlacedBlock {
  readonly block: SourceBlock;
  readonly kind: ParagraphKind;
  readonly id: string;
  readonly parent: string | null;
  readonly depth: number;
  /** The printed number of its section, if the text's numbers restart in sections. */
  readonly section: string | null;
}

const KINDS: Readonly<Partial<Record<Role, ParagraphKind>>> = {
  formula: "formula",
  preambular: "preambular",
  operative: "operative",
  point: "subparagraph",
  heading: "heading",
  annex: "heading",
  text: "text",
  table: "table",
};

/** Kinds that are numbered in order of appearance, with their prefixes. */
const COUNTED = { preambular: "PP", unnumbered: "U", heading: "H", text: "T", table: "TB" } as const;

/**
 * Gives each block of the body its address.
 *
 * @param blocks all blocks, with their roles; blocks outside the body are skipped
 */
export function placeBlocks(blocks: readonly SourceBlock[], language: Language): PlacedBlock[] {
  const unique = uniqueAddresses();
  const counts = { preambular: 0, unnumbered: 0, heading: 0, text: 0, table: 0 };
  const nesting = new Nesting();
  const placed: PlacedBlock[] = [];
  let heading: string | null = null;
  let section: string | null = null;
  const body = blocks.filter((b) => b.role !== null && KINDS[b.role] !== undefined);
  const labels = meantLabels(body);
  body.forEach((block, i) => {
    const role = block.role ?? "text";
    const label = labels[i] ?? null;
    if (role === "point" && label?.kind === "point") {
      const following = body[i + 1];
      const next = following?.role === "point" ? readLabel(following.label) : null;
      const { wished, parent, depth } = nesting.point(label, next, block.depth);
      const id = unique(wished);
      nesting.opened(id);
      placed.push({ block, kind: "subparagraph", id, parent, depth, section });
      return;
    }
    const numbered = isNumbered(role, label);
    const stated = KINDS[role] ?? "text";
    const kind: ParagraphKind = numbered
      ? "operative"
      : stated === "operative" || stated === "subparagraph"
        ? "unnumbered"
        : stated;
    const wished = numbered
      ? `OP${label.value}`
      : kind === "formula"
        ? "F"
        : `${COUNTED[kind as keyof typeof COUNTED]}${++counts[kind as keyof typeof COUNTED]}`;
    const id = unique(wished);
    if (kind === "heading") {
      heading = id;
      section = sectionOf(block, language) ?? section;
    }
    const parent = kind === "heading" || kind === "formula" ? null : heading;
    placed.push({ block, kind, id, parent, depth: 0, section });
    // Points after a table belong to the paragraph that contains the table.
    if (kind !== "table") nesting.reset(id);
  });
  const restarts = placed.some(({ id }) => RESTARTED.test(id));
  return restarts ? placed : placed.map((p) => ({ ...p, section: null }));
}

const isNumbered = (role: Role, label: Label | null): label is Extract<Label, { readonly kind: "number" }> =>
  (role === "operative" || role === "point" || role === "text") && label?.kind === "number";

/** The labels of blocks as they are meant: a number that does not fit between its two neighbours is a misprint. */
function meantLabels(body: readonly SourceBlock[]): (Label | null)[] {
  const labels = body.map(({ label, role }) => labelOf(label, role ?? "text"));
  const numbers = labels.flatMap((label, i) =>
    isNumbered(body[i]?.role ?? "text", label) ? [{ i, value: label.value }] : [],
  );
  numbers.forEach(({ i, value }, at) => {
    const [before, after] = [numbers[at - 1]?.value, numbers[at + 1]?.value];
    if (before !== undefined && before + 2 === after && value !== before + 1)
      labels[i] = { kind: "number", value: before + 1 };
  });
  return labels;
}

/** A label as it is meant: before an operative paragraph it is a number, even if a scan shows letters for its digits. */
function labelOf(printed: string, role: Role): Label | null {
  const label = readLabel(printed);
  const meant = role === "operative" && label?.kind === "point" ? scannedNumber(printed) : null;
  return meant === null ? label : { kind: "number", value: meant };
}

/** An operative number that occurs twice. */
const RESTARTED = /^OP\d+#/u;

/** "IV", "II. Youth", "一 青年": a numeral by itself or before a title; "Part I", "Section 1. General": a word and a number. */
const numeralOf = memoize(({ structure }) => new RegExp(`^(?:${structure.sections})(?=$|[\\s.．、–-])`, "u"));
const WORD_AND_NUMBER = /^\p{L}+ (?:[IVX]{1,6}|\p{Nd}{1,3})(?=$|[\s.:–-])/u;

/** The printed number of the section that a heading begins; null if it has none. */
function sectionOf({ role, label, text }: SourceBlock, language: Language): string | null {
  if (role === "annex") return text;
  return (numeralOf(language).exec(label || text) ?? WORD_AND_NUMBER.exec(text))?.[0] ?? null;
}
