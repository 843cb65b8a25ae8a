/** The content of a paragraph as a sequence of tokens: runs, what wraps them, and what can only be kept or deleted as a whole. */
import { isChange } from "../../read/docx/changes.js";
import { isWrapper } from "../../read/docx/runs.js";
import type { PlacedElement } from "../../read/placed-xml.js";
import { child, children } from "../../read/xml.js";
import type { AtomRange } from "./placed.js";
import type { Story, StoryParagraph } from "./story.js";

/** A token, with the atoms in it; none if `first` equals `last`. */
export interface Token extends AtomRange {
  /** `unit`: a field, a formula, a text with another above it. */
  readonly kind: "leaf" | "open" | "close" | "unit";
  readonly element: PlacedElement;
  /** The stretch of the part that it is. */
  readonly start: number;
  readonly end: number;
  /** The tokens that a unit is made of. */
  readonly parts: readonly Token[];
}

/** Elements of a story with the atoms that each holds. */
export type AtomsIn = ReadonlyMap<PlacedElement, AtomRange>;

/** The atoms of each element that holds some of its own. */
export function atomsByElement({ atoms }: Story): AtomsIn {
  const found = new Map<PlacedElement, AtomRange>();
  atoms.forEach(({ element, kind }, i) => {
    if (kind !== "end") found.set(element, { first: found.get(element)?.first ?? i, last: i + 1 });
  });
  return found;
}

/** The tokens of a paragraph, in order. */
export function tokensOf({ element }: StoryParagraph, atoms: AtomsIn): Token[] {
  return withFields(tokensIn(element, atoms));
}

function tokensIn(parent: PlacedElement, atoms: AtomsIn): Token[] {
  return elementsOf(parent).flatMap((element): Token[] => {
    if (element.name === "w:pPr") return [];
    const { start, end } = element;
    const held = { ...rangeIn(element, atoms), element, parts: [] };
    const isUnit = UNITS.has(element.name) || (element.name === "w:r" && child(element, "w:ruby"));
    if (isUnit && held.last > held.first) return [{ ...held, kind: "unit", start, end }];
    if (element.name === "w:r" || held.last === held.first || !(isWrapper(element) || isChange(element))) {
      const kind = element.name !== "w:r" && held.last > held.first ? "unit" : "leaf";
      return [{ ...held, kind, start, end }];
    }
    const content = (child(element, "w:sdtContent") as PlacedElement | undefined) ?? element;
    const none = { first: held.last, last: held.last };
    return [
      { ...held, kind: "open", start, end: content.inner },
      ...tokensIn(content, atoms),
      { ...held, ...none, kind: "close", start: content.innerEnd, end },
    ];
  });
}

/** Elements other than fields of several runs that can only be kept or deleted as a whole. */
const UNITS = new Set(["w:fldSimple", "m:oMath", "m:oMathPara", "mc:AlternateContent"]);

export const elementsOf = (parent: PlacedElement): PlacedElement[] => children(parent) as PlacedElement[];

/** The atoms in an element, without those of text boxes in it. */
function rangeIn(element: PlacedElement, atoms: AtomsIn): AtomRange {
  const own = atoms.get(element);
  const ranges = [...(own ? [own] : []), ...innerRanges(element, atoms)];
  const first = Math.min(...ranges.map((r) => r.first));
  return ranges.length === 0 ? NONE : { first, last: Math.max(...ranges.map((r) => r.last)) };
}

const NONE: AtomRange = { first: -1, last: -1 };

function innerRanges(element: PlacedElement, atoms: AtomsIn): AtomRange[] {
  return elementsOf(element).flatMap((inner) => {
    if (inner.name === "w:txbxContent") return [];
    const range = rangeIn(inner, atoms);
    return range.last > range.first ? [range] : [];
  });
}

/** Joins the tokens of each field that begins and ends in the paragraph, on the same level of wrappers, into one unit. */
function withFields(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = depthOf(token) > 0 ? fieldEnd(tokens, i) : null;
    const parts = end === null ? [] : tokens.slice(i, end + 1);
    const held = parts.filter((p) => p.last > p.first);
    if (end === null || held.length === 0) {
      out.push(token);
      continue;
    }
    const [first, last] = [held[0] as Token, parts.at(-1) as Token];
    const range = { first: first.first, last: Math.max(...held.map((p) => p.last)) };
    out.push({ ...token, ...range, kind: "unit", end: last.end, parts });
    i = end;
  }
  return out;
}

/** How many more fields begin than end in a run. */
const depthOf = ({ element, kind }: Token): number =>
  kind !== "leaf"
    ? 0
    : children(element, "w:fldChar").reduce((sum, { attributes: { "w:fldCharType": type } }) => {
        return sum + (type === "begin" ? 1 : type === "end" ? -1 : 0);
      }, 0);

function fieldEnd(tokens: readonly Token[], from: number): number | null {
  let fields = 0;
  let wrappers = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === "open") wrappers++;
    if (token.kind === "close") wrappers--;
    if (wrappers < 0) return null;
    fields += depthOf(token);
    if (fields === 0) return wrappers === 0 ? i : null;
  }
  return null;
}
