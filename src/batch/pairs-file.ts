/** Reads a list of pairs that the user wrote: one pair a line, the earlier text and then the later one. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { UserError } from "../model/errors.js";
import type { LanguageCode } from "../model/resolution.js";
import { canonicalSymbol } from "../model/symbol.js";
import { HeldIndex } from "../recall/held.js";
import { type Library, surer } from "../recall/library/library.js";
import { batchText, type Job, type Plan, reportName } from "./plan.js";
import type { BatchText } from "./texts.js";

/** A line of the list. */
export interface NamedPair {
  /** Number of the line, from 1. */
  readonly line: number;
  readonly old: string;
  readonly new: string;
}

/** The plan made from a list, and what in the list cannot be done. */
export interface PairsPlan {
  readonly plan: Plan;
  /** One sentence for each problem. */
  readonly errors: readonly string[];
}

/**
 * Parses a list: `OLD NEW` on each line, as files or symbols, separated by a tab, a comma, a semicolon or, if neither contains a space, by
 * spaces. Empty lines and lines that begin with `#` are skipped.
 *
 * @throws UserError if a line names more or fewer than two texts
 * @example parsePairs("A/RES/63/72\tA/RES/64/50", "list.txt") // [{ line: 1, old: "A/RES/63/72", new: "A/RES/64/50" }]
 */
export function parsePairs(content: string, file: string): NamedPair[] {
  return content
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .flatMap((text, i): NamedPair[] => {
      if (/^\s*(?:#|$)/u.test(text)) return [];
      const names = (/[\t,;]/u.test(text) ? text.split(/[\t,;]/u) : text.split(/\s+/u)).map((name) => name.trim());
      const [old, now, ...more] = names.filter((name) => name !== "");
      if (old === undefined || now === undefined || more.length > 0) {
        throw new UserError(
          "pairs",
          `Line ${i + 1} of ${file} does not name two texts: write the earlier and the later one, parted by a tab.`,
        );
      }
      return [{ line: i + 1, old, new: now }];
    });
}

/** Turns the pairs of a list into a plan: each pair in every requested language in which both of its texts are available. */
export function planPairs(
  pairs: readonly NamedPair[],
  { library, language, folder }: { library: Library | null; language: LanguageCode | null; folder: string },
): PairsPlan {
  const shelf = new Shelf(library, language, folder);
  const errors: string[] = [];
  const jobs: Job[] = [];
  const taken = new Set<string>();
  for (const pair of pairs) {
    const [old, now] = [shelf.find(pair.old), shelf.find(pair.new)];
    const missing = old.size === 0 ? pair.old : now.size === 0 ? pair.new : null;
    if (missing !== null) {
      errors.push(`Line ${pair.line}: ${missing} is neither a file nor a resolution of the library.`);
      continue;
    }
    const found = [...now].flatMap(([code, files]) => {
      const before = old.get(code) ?? old.get(null) ?? (code === null ? [...old.values()].flat() : undefined);
      return before ? [{ code, files, before }] : [];
    });
    if (found.length === 0)
      errors.push(`Line ${pair.line}: ${pair.old} and ${pair.new} are not at hand in one language.`);
    for (const { code, files, before } of found) {
      const name = reportName(basename(pair.new), code ?? "");
      const own = taken.has(name) ? `${reportName(basename(pair.old), "")}-${name}` : name;
      taken.add(own);
      jobs.push({ files, old: before, name: own.replace(/\.$/u, "") });
    }
  }
  return { plan: { texts: shelf.texts, index: new HeldIndex<BatchText>([]), groups: chained(jobs) }, errors };
}

/** The texts that a list names. */
class Shelf {
  readonly texts: BatchText[] = [];
  readonly #places = new Map<string, number>();
  readonly #library: Library | null;
  readonly #language: LanguageCode | null;
  readonly #folder: string;

  constructor(library: Library | null, language: LanguageCode | null, folder: string) {
    this.#library = library;
    this.#language = language;
    this.#folder = folder;
  }

  /** Indexes of the files that a name refers to, by language; null for a file whose language is unknown until it is read. */
  find(name: string): Map<LanguageCode | null, number[]> {
    const file = [name, resolve(this.#folder, name)].find((path) => existsSync(path) && statSync(path).isFile());
    if (file !== undefined) return new Map([[null, [this.#file(file)]]]);
    const symbol = canonicalSymbol(name);
    const found = new Map<LanguageCode | null, number[]>();
    const library = this.#library;
    if (!library || symbol === null) return found;
    const held = library.texts.filter((text) => text.symbol === symbol).sort(surer);
    for (const text of held) {
      if (this.#language !== null && text.language !== this.#language) continue;
      const place = this.#place(text.file, () => batchText(text, library.folder));
      found.set(text.language, [...(found.get(text.language) ?? []), place]);
    }
    return found;
  }

  #file(file: string): number {
    return this.#place(file, () => {
      const hash = createHash("sha256").update(readFileSync(file)).digest("hex");
      return { symbol: "", title: null, language: "en", hash, file, name: basename(file) };
    });
  }

  #place(file: string, make: () => BatchText): number {
    const known = this.#places.get(file);
    if (known !== undefined) return known;
    this.#places.set(file, this.texts.length);
    return this.texts.push(make()) - 1;
  }
}

/** Groups jobs that have a text in common, in the order of the list. */
function chained(jobs: readonly Job[]): Job[][] {
  const groups: { places: Set<number>; jobs: Job[] }[] = [];
  for (const job of jobs) {
    const places = [...job.files, ...(job.old ?? [])];
    const touching = groups.filter((group) => places.some((place) => group.places.has(place)));
    const [first = { places: new Set<number>(), jobs: [] }, ...others] = touching;
    if (touching.length === 0) groups.push(first);
    for (const other of others) {
      for (const place of other.places) first.places.add(place);
      first.jobs.push(...other.jobs);
      groups.splice(groups.indexOf(other), 1);
    }
    for (const place of places) first.places.add(place);
    first.jobs.push(job);
  }
  return groups.map((group) => group.jobs);
}
