/**
 * What holds of every comparison, on texts made at random. `RESDIFF_SEEDS` says how many pairs are made in all languages
 * together, and `RESDIFF_SEED` makes one alone: that which a failure names.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { matterOf } from "../../src/align/align.js";
import { linkExact } from "../../src/align/exact.js";
import { relink } from "../../src/align/relink.js";
import { repeated, stateOf } from "../../src/align/state.js";
import type { CompareOptions } from "../../src/compare.js";
import type { Comparison, Entry } from "../../src/model/comparison.js";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { corpusPairs, corpusReader } from "../support/corpus.js";
import { type Called, openWorker } from "../support/in-worker.js";
import { madePair, poolOf, withStranger } from "../support/made-texts.js";
import { CORPUS, lacks } from "../support/needs.js";
import { expectCovered, expectRoundTrip } from "../support/round-trip.js";

const CODES: readonly LanguageCode[] = ["en", "zh", "fr", "es", "ru", "ar"];
const SEEDS = Number(process.env.RESDIFF_SEEDS ?? 300);
const ONE = process.env.RESDIFF_SEED;
const FIRST = 1;
/** The first seed of a language, so that each of the languages has texts of its own. */
const firstOf = (language: LanguageCode): number => FIRST + CODES.indexOf(language) * 1_000_000;

let worker: Called;
beforeAll(() => {
  worker = openWorker("compare.js");
});
afterAll(() => worker.close());

const compared = (old: Resolution, now: Resolution, options: CompareOptions = {}): Promise<Comparison> =>
  worker.call<Comparison>("compare", [old, now, options], 10);

describe.each(CODES)("comparisons in %s", (language) => {
  const first = firstOf(language);

  it(`hold what they promise, seeds from ${first} on`, { timeout: 3_600_000 }, async () => {
    await allHold(first, SEEDS, language, poolOf(language));
  });

  it.skipIf(lacks("the corpus", CORPUS))(
    `hold it of paragraphs of real resolutions, seeds from ${first + REAL} on`,
    { timeout: 3_600_000 },
    async () => {
      await allHold(first + REAL, SEEDS / REAL_SHARE, language, await realParagraphs(language));
    },
  );
});

/** One pair of real paragraphs, which are longer, for so many of short ones. */
const REAL_SHARE = 4;
/** How far the seeds of real paragraphs are from those of short ones. */
const REAL = 500_000;

async function allHold(first: number, count: number, language: LanguageCode, pool: readonly string[]): Promise<void> {
  const seeds = Array.from({ length: Math.ceil(count / CODES.length) }, (_, k) => first + k);
  const wanted = ONE === undefined ? seeds : [Number(ONE)].filter((one) => one >= first && one < first + REAL);
  for (const seed of wanted) {
    const { before, after } = madePair(seed, language, pool);
    try {
      await holds(before, after, seed);
    } catch (error) {
      throw new Error(`RESDIFF_SEED=${seed} fails in ${language}: ${String(error)}`, { cause: error });
    }
  }
}

/** The paragraphs of some real resolutions, but for those without words. */
async function realParagraphs(language: LanguageCode): Promise<string[]> {
  const texts = await Promise.all(
    corpusPairs()
      .slice(0, MOST_PAIRS)
      .map((pair) => readPair(pair, language)),
  );
  const paragraphs = texts.flatMap((both) => both ?? []).flatMap((text) => text.paragraphs);
  return paragraphs.map(({ text }) => text).filter((text) => text !== "" && text.length < LONGEST);
}

const readPair = corpusReader();
const MOST_PAIRS = 12;
/** Characters; longer paragraphs take longer and tell nothing more. */
const LONGEST = 2_500;

async function holds(before: Resolution, after: Resolution, seed: number): Promise<void> {
  const comparison = await compared(before, after);
  expectWhole(comparison);
  expectUnchanged(await compared(before, before));
  expectSwapped(comparison, await compared(after, before));
  expectUndisturbed(comparison, await compared(before, withStranger(after, seed)));
  expectWhole(await compared(before, after, { maxSteps: seed % 5_000 }));
  expectSettled(before, after);
}

/** Each paragraph and note in one entry, and both texts to the letter in the segments. */
function expectWhole(comparison: Comparison): void {
  expectRoundTrip(comparison);
  for (const side of ["old", "new"] as const) {
    const notes = new Map(comparison[side].footnotes.map(({ id, text }) => [id, text]));
    expect(comparison.footnotes.flatMap((entry) => entry[side]).sort()).toEqual([...notes.keys()].sort());
    for (const { segments, [side]: ids } of comparison.footnotes)
      if (segments.length > 0) expectCovered(segments, side, new Map(ids.map((id) => [id, notes.get(id) ?? ""])));
  }
}

function expectUnchanged({ entries, footnotes, old }: Comparison): void {
  const told = (all: readonly Entry[]): unknown => all.map((e) => [e.old, e.new, e.relation, e.moved, e.findings]);
  const same = (all: readonly { readonly id: string }[]): unknown =>
    all.map(({ id }) => [[id], [id], "unchanged", false, []]);
  expect(told(entries)).toEqual(same(old.paragraphs));
  expect(told(footnotes)).toEqual(same(old.footnotes));
}

/** What was added is removed where the texts change places, and the reverse. Of two paragraphs that are much alike either may be. */
function expectSwapped(comparison: Comparison, swapped: Comparison): void {
  const sole = { old: soleIn(comparison.old), new: soleIn(comparison.new) };
  const ids = ({ entries }: Comparison, relation: "added" | "removed", from: ReadonlySet<string>): string[] =>
    entries.flatMap((e) => (e.relation === relation ? [...e.old, ...e.new].filter((id) => from.has(id)) : [])).sort();
  expect(ids(swapped, "removed", sole.new)).toEqual(ids(comparison, "added", sole.new));
  expect(ids(swapped, "added", sole.old)).toEqual(ids(comparison, "removed", sole.old));
}

/**
 * A paragraph of words that stand in neither text is added, and leaves the exact links and the sure ones together. Of two
 * paragraphs that are much alike either may be linked.
 */
function expectUndisturbed({ entries, old, new: now }: Comparison, disturbed: Comparison): void {
  const sole = { old: soleIn(old), new: soleIn(now) };
  const sure = entries.filter(
    ({ old: olds, new: news, evidence }) =>
      (evidence?.score ?? 0) > SURE && olds.every((id) => sole.old.has(id)) && news.every((id) => sole.new.has(id)),
  );
  for (const { old: olds, new: news } of sure) {
    const still = disturbed.entries.some(
      (e) => olds.some((id) => e.old.includes(id)) && news.some((id) => e.new.includes(id)),
    );
    expect(still, `${olds.join()} and ${news.join()} are linked still`).toBe(true);
  }
  expect(disturbed.entries).toContainEqual(expect.objectContaining({ old: [], new: ["T1"] }));
}

/** Addresses of the paragraphs that no other of their text is much like. */
function soleIn({ paragraphs }: Resolution): ReadonlySet<string> {
  const all = paragraphs.map(({ id, text }) => ({
    id,
    words: new Set(text.match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/g)),
  }));
  const alike = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...some].filter((word) => others.has(word)).length >= MUCH * Math.min(some.size, others.size);
  return new Set(all.flatMap((p) => (all.some((q) => q !== p && alike(p.words, q.words)) ? [] : [p.id])));
}

/** Share of the words of the shorter of two paragraphs that makes them much alike when the other has them too. */
const MUCH = 0.4;

/** Score of links that nobody would doubt. */
const SURE = 0.6;

/** Judging the links anew, as often as the alignment does it, ends at links that it leaves alone. */
function expectSettled(before: Resolution, after: Resolution): void {
  const matter = matterOf(before, after);
  const settle = repeated(relink, ROUNDS);
  const exact = linkExact(matter, stateOf(before.paragraphs.length, after.paragraphs.length, []));
  const settled = settle(matter, exact);
  expect([...settle(matter, settled).toNew]).toEqual([...settled.toNew]);
}

const ROUNDS = 8;
