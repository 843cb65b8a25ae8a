/** Finds references to paragraphs of the same text that were not updated when those paragraphs were renumbered. */

import type { Link } from "../model/comparison.js";
import type { Paragraph, Resolution, Warning } from "../model/resolution.js";
import { warning } from "../model/warnings.js";
import type { ComparisonContext } from "./classify.js";
import { lineOf, someOf } from "./line.js";
import { namesParagraph } from "./rows/routine.js";

/** How many words before or after a reference may show that it refers to this very text. */
const NEAR = 5;

/**
 * Warns about paragraphs that still refer to a number which belonged to a different paragraph in the old text.
 *
 * @example "as stated in paragraph 5 above" kept as it was although the old paragraph 5 is paragraph 6 now
 */
export function staleReferences(
  before: Resolution,
  after: Resolution,
  links: readonly Link[],
  setting: Pick<ComparisonContext, "cut" | "lexicon">,
): Warning[] {
  const moved = renumbered(before, after, links);
  if (moved.size === 0) return [];
  const olds = new Map(before.paragraphs.map((p) => [p.id, p]));
  const news = new Map(after.paragraphs.map((p) => [p.id, p]));
  const numbersIn = (p: Paragraph | undefined): number[] => (p && /\d/.test(p.text) ? references(p.text, setting) : []);
  // Only few paragraphs contain a number that moved; the others need not be split into words.
  const mayRefer = (id: string): boolean => (olds.get(id)?.text.match(/\d+/g) ?? []).some((n) => moved.has(Number(n)));
  return links.flatMap((link) => {
    const old = link.old.some(mayRefer) ? link.old.flatMap((id) => numbersIn(olds.get(id))) : [];
    if (old.length === 0) return [];
    const now = link.new.flatMap((id) => numbersIn(news.get(id)).map((number) => ({ id, number })));
    const stale = old.length === now.length ? keptInPlace(old, now, moved) : keptAnywhere(old, now, moved);
    const told = new Set<string>();
    return stale.flatMap(({ id, number }) => {
      const to = moved.get(number);
      const key = `${id} ${number}`;
      if (to === undefined || told.has(key)) return [];
      told.add(key);
      return [warning("stale-reference", { id, from: number, to }, [id])];
    });
  });
}

/** A reference in the new text: the paragraph that contains it and the number that it gives. */
interface Reference {
  readonly id: string;
  readonly number: number;
}

/** If there are as many references as before, they are compared in order: those that still give the same number. */
const keptInPlace = (
  old: readonly number[],
  now: readonly Reference[],
  moved: ReadonlyMap<number, number>,
): Reference[] => now.filter(({ number }, k) => moved.has(number) && number === old[k]);

/** If there are more or fewer references than before: the unchanged numbers that no other new number accounts for. */
function keptAnywhere(
  old: readonly number[],
  now: readonly Reference[],
  moved: ReadonlyMap<number, number>,
): Reference[] {
  const all = new Set(now.map(({ number }) => number));
  const wanted = new Set(old.map((number) => moved.get(number) ?? number));
  // "paragraphs 1 and 2" became "paragraphs 2, 3 and 7": the new 2 accounts for the old 1, so the old 2 is reported too.
  const followed = (number: number): boolean => wanted.has(number) && all.has(moved.get(number) ?? number);
  return now.filter(({ number }) => moved.has(number) && old.includes(number) && !followed(number));
}

/** New number by old number, for operative paragraphs that were renumbered. */
function renumbered(before: Resolution, after: Resolution, links: readonly Link[]): Map<number, number> {
  const numbers = (r: Resolution): Map<string, number> =>
    new Map(
      r.paragraphs
        .filter((p) => p.kind === "operative")
        .map((p) => [p.id, Number(/\d+/.exec(p.label)?.[0] ?? Number.NaN)]),
    );
  const [old, now] = [numbers(before), numbers(after)];
  const moved = new Map<number, number>();
  for (const link of links) {
    const [from, to] = [old.get(link.old[0] ?? ""), now.get(link.new[0] ?? "")];
    if (from !== undefined && to !== undefined && from !== to && !Number.isNaN(from + to)) moved.set(from, to);
  }
  return moved;
}

/** The numbers of this text's own paragraphs that a paragraph refers to. */
function references(text: string, { cut, lexicon }: Pick<ComparisonContext, "cut" | "lexicon">): number[] {
  const line = lineOf([{ id: "", tokens: cut(text) }], lexicon);
  return line.tokens.flatMap((token, at) => {
    if (!namesParagraph(line, at)) return [];
    const here = line.within(at, "here") || someOf(line, at - NEAR, at + 1 + NEAR, "here");
    return here ? [...token.text.matchAll(/\d+/g)].map(([number]) => Number(number)) : [];
  });
}
