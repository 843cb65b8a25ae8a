/** Finds references to paragraphs of the same text that were not updated when those paragraphs were renumbered. */

import type { Link } from "../model/comparison.js";
import type { Paragraph, Resolution, Warning } from "../model/resolution.js";
import { warning } from "../model/warnings.js";
import type { ComparisonContext } from "./classify.js";
import { lineOf, someOf } from "./line.js";
import { namesParagraph } from "./rows/routine.js";

/** Words after or before a reference that may say that it is one to this very text. */
const NEAR = 5;

/**
 * Warnings about paragraphs that still refer to the number which another paragraph had in the old text.
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
  // Few paragraphs have a number that moved; the rest need not be cut into words to see whether they refer to one.
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

/** A reference in the new text: the paragraph that it stands in and the number that it gives. */
interface Reference {
  readonly id: string;
  readonly number: number;
}

/** As many references as before, taken in their order: those that give the number they gave. */
const keptInPlace = (
  old: readonly number[],
  now: readonly Reference[],
  moved: ReadonlyMap<number, number>,
): Reference[] => now.filter(({ number }, k) => moved.has(number) && number === old[k]);

/** More or fewer references than before: the numbers kept that none of the others' new numbers account for. */
function keptAnywhere(
  old: readonly number[],
  now: readonly Reference[],
  moved: ReadonlyMap<number, number>,
): Reference[] {
  const all = new Set(now.map(({ number }) => number));
  const wanted = new Set(old.map((number) => moved.get(number) ?? number));
  // "paragraphs 1 and 2" that are "paragraphs 2, 3 and 7" now: the 2 stands for the old 1, and the old 2 is told too.
  const followed = (number: number): boolean => wanted.has(number) && all.has(moved.get(number) ?? number);
  return now.filter(({ number }) => moved.has(number) && old.includes(number) && !followed(number));
}

/** New number by old number, for operative paragraphs that have another number now. */
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

/** Numbers of the paragraphs of the text itself that the words of one refer to. */
function references(text: string, { cut, lexicon }: Pick<ComparisonContext, "cut" | "lexicon">): number[] {
  const line = lineOf([{ id: "", tokens: cut(text) }], lexicon);
  return line.tokens.flatMap((token, at) => {
    if (!namesParagraph(line, at)) return [];
    const here = line.within(at, "here") || someOf(line, at - NEAR, at + 1 + NEAR, "here");
    return here ? [...token.text.matchAll(/\d+/g)].map(([number]) => Number(number)) : [];
  });
}
