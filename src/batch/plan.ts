/** Decides which resolutions of a library are to be compared, and in which order. */
import { relative } from "node:path";
import { LANGUAGE_CODES, type LanguageCode } from "../model/resolution.js";
import { compareSymbols, parseSymbol, sessionOfSymbol, symbolText } from "../model/symbol.js";
import { HeldIndex } from "../recall/held.js";
import { type HeldText, type Library, surer } from "../recall/library/library.js";
import type { BatchText } from "./texts.js";

/** One resolution to be compared. */
export interface Job {
  /** Indexes of its files among the texts of its plan, the one that is read fastest first. */
  readonly files: readonly number[];
  /** The same for the earlier text, if a list names it. */
  readonly old: readonly number[] | null;
  /** The name of its reports, without an extension. */
  readonly name: string;
}

/** The work on texts that may follow one another: those in one language, or those of a list. */
export interface Plan {
  readonly texts: readonly BatchText[];
  readonly index: HeldIndex<BatchText>;
  /** Jobs that probably need each other's texts, in the order of their symbols, so that one thread reads each text once. */
  readonly groups: readonly (readonly Job[])[];
}

/** Which resolutions are requested. */
export interface Selection {
  /** The languages; all available ones by default. */
  readonly language: LanguageCode | null;
  /** The first and the last session of the General Assembly, both inclusive; all sessions by default. */
  readonly sessions: readonly (readonly [number, number])[];
}

/**
 * A group is handled by one thread, so longer groups are split. Only texts without titles form longer ones; for these a thread also reads
 * the two hundred texts before the first.
 */
const LONGEST_GROUP = 400;

/** The requested resolutions of a library; the earlier text of each has yet to be found. */
export function planLibrary(library: Library, { language, sessions }: Selection): Plan[] {
  const held = LANGUAGE_CODES.filter((code) => language === null || code === language);
  return held.flatMap((code) => {
    const texts = library.texts.filter((text) => text.language === code).sort(surer);
    if (texts.length === 0) return [];
    const all = texts.map((text) => batchText(text, library.folder));
    const jobs = [...placesBySymbol(all)]
      .filter(([symbol]) => isWanted(symbol, sessions))
      .map(([symbol, files]) => ({ symbol, job: { files, old: null, name: reportName(symbol, code) } }))
      .sort((a, b) => bySymbol(a.symbol, b.symbol));
    const index = new HeldIndex(all);
    return [{ texts: all, index, groups: grouped(jobs, all, index) }];
  });
}

/** A text of a library, as a batch sees it. */
export const batchText = ({ symbol, title, language, hash, file }: HeldText, folder: string): BatchText => ({
  symbol,
  title,
  language,
  hash,
  file,
  name: relative(folder, file).replaceAll("\\", "/"),
});

/** A name for the reports on a resolution that is valid in every file system: "A-RES-64-50.en". */
export const reportName = (symbol: string, language: string): string =>
  `${symbol.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "")}.${language}`;

/** The part of the plans for one of several runs, counted from 1; together the runs cover everything, each group once. */
export function shardOf(plans: readonly Plan[], { part, parts }: { part: number; parts: number }): Plan[] {
  let count = 0;
  return plans.map((plan) => ({ ...plan, groups: plan.groups.filter(() => count++ % parts === part - 1) }));
}

/** Orders symbols by body, session and number; anything that is not a symbol comes last. */
export function bySymbol(a: string, b: string): number {
  const [one, other] = [parseSymbol(a), parseSymbol(b)];
  if (!one || !other) return Number(!one) - Number(!other) || compareText(a, b);
  return (
    compareText(one.body, other.body) ||
    (sessionOfSymbol(one) ?? 0) - (sessionOfSymbol(other) ?? 0) ||
    compareSymbols(one, other) ||
    compareText(symbolText(one), symbolText(other))
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function placesBySymbol(texts: readonly BatchText[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  texts.forEach(({ symbol }, at) => {
    const known = places.get(symbol);
    if (known) known.push(at);
    else places.set(symbol, [at]);
  });
  return places;
}

function isWanted(symbol: string, sessions: Selection["sessions"]): boolean {
  if (sessions.length === 0) return true;
  const parts = parseSymbol(symbol);
  const session = parts && sessionOfSymbol(parts);
  return session !== null && sessions.some(([from, to]) => from <= session && session <= to);
}

/** Groups jobs whose texts have similar titles; those without titles form one group. */
function grouped(
  jobs: readonly { readonly symbol: string; readonly job: Job }[],
  texts: readonly BatchText[],
  index: HeldIndex<BatchText>,
): Job[][] {
  const roots = new Map<string, string>();
  const root = (symbol: string): string => {
    let at = symbol;
    for (let up = roots.get(at); up !== undefined && up !== at; up = roots.get(at)) at = up;
    roots.set(symbol, at);
    return at;
  };
  let untitled: string | null = null;
  for (const { symbol, job } of jobs) {
    const text = texts[job.files[0] ?? 0];
    if (!text) continue;
    if (text.title === null) {
      if (untitled !== null) roots.set(root(symbol), root(untitled));
      untitled = symbol;
    } else for (const other of index.titled(text.title, text.language)) roots.set(root(other.symbol), root(symbol));
  }
  const groups = new Map<string, Job[]>();
  for (const { symbol, job } of jobs) groups.set(root(symbol), [...(groups.get(root(symbol)) ?? []), job]);
  return [...groups.values()].flatMap((group) => cut(group, LONGEST_GROUP));
}

const cut = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
