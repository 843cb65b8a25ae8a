/** Finds the age of each word of a paragraph, that is, which text of a series added it. */
import type { Entry } from "../model/comparison.js";
import type { Range } from "../model/resolution.js";
import { type Unit, unitsOf } from "../words/units.js";

/** For each UTF-16 code unit of a paragraph's text, the number of the text of the series that added it; 0 is the oldest text. */
export type Ages = Uint16Array;

/** A paragraph with the ages of its words. */
export interface Aged {
  readonly text: string;
  readonly ages: Ages;
}

/** How many words in a row must be the same for a stretch to count as moved inside a paragraph; two are found everywhere. */
const MOVED_WORDS = 3;

/**
 * Computes the ages for the new paragraphs of one entry.
 *
 * @param olds the entry's old paragraphs by address, with their ages
 * @param news the texts of its new paragraphs by address
 * @param now the number of the new text in the series
 */
export function agesOf(
  entry: Entry,
  olds: ReadonlyMap<string, Aged>,
  news: ReadonlyMap<string, string>,
  now: number,
): Map<string, Ages> {
  const ages = new Map([...news].map(([id, text]) => [id, new Uint16Array(text.length).fill(now)]));
  if (entry.relation === "unchanged") {
    entry.new.forEach((id, i) => {
      const old = olds.get(entry.old[i] ?? "");
      const text = news.get(id);
      if (old && text !== undefined) carry(old, whole(old.text), ages.get(id), text, whole(text));
    });
    return ages;
  }
  const went: Stretch[] = [];
  const came: { paragraph: string; range: Range }[] = [];
  for (const segment of entry.segments) {
    const old = segment.old && olds.get(segment.old.paragraph);
    if (segment.kind === "inserted") came.push({ paragraph: segment.new.paragraph, range: segment.new });
    else if (segment.kind === "deleted") old && went.push({ old, units: unitsIn(old.text, segment.old) });
    else if (old) {
      const { paragraph } = segment.new;
      carry(old, segment.old, ages.get(paragraph), news.get(paragraph) ?? "", segment.new);
    }
  }
  for (const { paragraph, range } of came) {
    carryMoved(went, ages.get(paragraph), unitsIn(news.get(paragraph) ?? "", range));
  }
  return ages;
}

const whole = (text: string): Range => ({ start: 0, end: text.length });

/** Carries ages from a stretch of an old paragraph over to the same words of a new one, whose typography may differ. */
function carry(old: Aged, from: Range, ages: Ages | undefined, text: string, to: Range): void {
  if (!ages) return;
  if (from.end - from.start === to.end - to.start) {
    ages.set(old.ages.subarray(from.start, from.end), to.start);
    return;
  }
  const words = unitsIn(old.text, from);
  unitsIn(text, to).forEach((unit, i, all) => {
    const age = old.ages[words[i]?.start ?? from.start] ?? 0;
    ages.fill(age, i === 0 ? to.start : unit.start, all[i + 1]?.start ?? to.end);
  });
}

/** Words deleted from an entry's old paragraphs. */
interface Stretch {
  readonly old: Aged;
  readonly units: readonly Unit[];
}

/** Words that were deleted in one place of an entry and inserted in another keep their age. */
function carryMoved(went: readonly Stretch[], ages: Ages | undefined, came: readonly Unit[]): void {
  if (!ages) return;
  for (let at = 0; at + MOVED_WORDS <= came.length; ) {
    let best: { stretch: Stretch; from: number; length: number } | null = null;
    for (const stretch of went) {
      for (let from = 0; from + MOVED_WORDS <= stretch.units.length; from++) {
        const length = runLength(stretch.units, from, came, at);
        if (length >= MOVED_WORDS && length > (best?.length ?? 0)) best = { stretch, from, length };
      }
    }
    for (let i = 0; best && i < best.length; i++) {
      const [unit, was] = [came[at + i], best.stretch.units[best.from + i]];
      if (unit && was) ages.fill(best.stretch.old.ages[was.start] ?? 0, unit.start, unit.end);
    }
    at += best?.length ?? 1;
  }
}

function runLength(a: readonly Unit[], i: number, b: readonly Unit[], j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length]?.form === b[j + length]?.form) length++;
  return length;
}

const unitsIn = (text: string, { start, end }: Range): Unit[] =>
  unitsOf(text.slice(start, end)).map((u) => ({ ...u, start: u.start + start, end: u.end + start }));

/** A run of words of the same age. */
export interface AgeRun extends Range {
  readonly age: number;
}

/** Splits a text into runs of words of the same age, which cover the whole text; what is between two words goes with the first. */
export function runsOf({ text, ages }: Aged): AgeRun[] {
  const runs: AgeRun[] = [];
  for (const unit of unitsOf(text)) {
    const age = ages[unit.start] ?? 0;
    const last = runs.at(-1);
    if (last?.age === age) continue;
    const start = last ? unit.start : 0;
    if (last) runs[runs.length - 1] = { ...last, end: start };
    runs.push({ start, end: text.length, age });
  }
  return runs.length > 0 || text === "" ? runs : [{ start: 0, end: text.length, age: ages[0] ?? 0 }];
}
