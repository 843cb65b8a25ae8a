/** Compares one resolution of a library with its predecessor: one unit of a thread's work, and what the thread caches for the next. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Wish } from "../classify/only.js";
import { compare } from "../compare.js";
import { writeWholeIn } from "../files/write-whole.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { parse } from "../parse/parse.js";
import { readBytes } from "../read/read.js";
import { citations } from "../recall/citations.js";
import type { Seeker } from "../recall/contenders.js";
import { ownBody, ownSession, sessionsApart } from "../recall/evidence.js";
import { HeldIndex } from "../recall/held.js";
import { headOf } from "../recall/library/head.js";
import { findPredecessor } from "../recall/predecessor.js";
import { withNamesAlone } from "../report/names-alone.js";
import { type BriefSeeker, checkOf } from "./check.js";
import { comparedOf, type Followed, pairLine, textHead } from "./pair-line.js";
import { type ReportForm, renderReport } from "./reports.js";
import type { BatchText } from "./texts.js";

/** What is to be produced for each resolution. */
export interface Wanted {
  /** The folder of the table. */
  readonly folder: string;
  readonly only: readonly Wish[];
  readonly full: boolean;
  readonly formats: readonly ReportForm[];
  readonly ui: LanguageCode;
  /** The time limit in seconds for one resolution, and for reading one text of it. */
  readonly seconds: number;
}

/** What a thread receives at its start. */
export interface ThreadData {
  /** The texts in one language. */
  readonly texts: readonly BatchText[];
  /** Two numbers: the index of the text that is being read, and how many have been read. */
  readonly shared: SharedArrayBuffer;
  readonly wanted: Wanted;
}

/** Indexes into `ThreadData.shared`, and the value of the first while nothing is being read. */
export const READING = 0;
export const READ = 1;
export const NOTHING = -1;

/** One resolution to be compared. */
export interface JobTask {
  /** Indexes of its files in `texts`; the first that can be read is used. */
  readonly files: readonly number[];
  /** The same for the earlier text, if a list names it; null if it has to be found. */
  readonly old: readonly number[] | null;
  /** The name of its reports, without an extension. */
  readonly name: string;
  /** Indexes of texts that other threads found to be unreadable. */
  readonly skip: readonly number[];
}

/** The result of a job. */
export interface JobResult {
  /** A line of `pairs.jsonl`, as JSON. */
  readonly line: string;
  /** SHA-256 of the later text that was used. */
  readonly hash: string;
  /** A hash by which a later run knows that it would get the same result; see `checkOf`. */
  readonly check: string;
  readonly seeker: BriefSeeker | null;
  /** Texts of the library that could not be read, and why. */
  readonly bad: readonly { readonly at: number; readonly message: string }[];
}

/** How many characters of text a thread caches for texts that may follow: some 160 resolutions. In four sessions one text in eight is read again. */
const MOST_KEPT = 3_000_000;

/** What a thread keeps from one resolution to the next. */
export class Desk {
  readonly #data: ThreadData;
  readonly #index: HeldIndex<BatchText & { readonly at: number }>;
  readonly #state: Int32Array;
  /** The texts that were read, the most recently used one last; null for one that cannot be read. */
  readonly #kept = new Map<number, Resolution | UserError>();
  #size = 0;

  constructor(data: ThreadData) {
    this.#data = data;
    this.#state = new Int32Array(data.shared);
    const held = data.texts.map((text, at) => ({ ...text, at }));
    this.#index = new HeldIndex(held.filter((text) => text.symbol !== ""));
  }

  /** Compares one resolution with its predecessor. */
  async perform(task: JobTask): Promise<JobResult> {
    const bad = new Map<number, string>();
    const skip = new Set(task.skip);
    let missed = false;
    const taken = async (at: number): Promise<Resolution | null> => {
      const text = skip.has(at) ? null : await this.#take(at, bad);
      missed ||= text === null;
      return text;
    };
    const after = await firstOf(task.files, taken);
    if (!after) throw new UserError("unreadable", [...bad.values()][0] ?? "The text could not be read.");
    const { texts } = this.#data;
    const cited = task.old ? [] : citations(after.text);
    let followed: Followed | null = null;
    let before: { at: number; text: Resolution } | null = null;
    let seeker: BriefSeeker | null = null;
    if (task.old) {
      const { language } = after.text;
      const inLanguage = (at: number): boolean => texts[at]?.language === language;
      before = await firstOf(
        [...task.old].sort((a, b) => Number(inLanguage(b)) - Number(inLanguage(a))),
        taken,
      );
      if (!before) throw new UserError("unreadable", [...bad.values()][0] ?? "The earlier text could not be read.");
      const symbol = before.text.symbol ?? texts[before.at]?.name ?? "";
      followed = { symbol, reason: "named", evidence: [], confidence: 1, instead: null };
    } else {
      const search = await findPredecessor(after.text, cited, this.#index, (held) => taken(held.at));
      const { predecessor } = search;
      if (predecessor) {
        const { symbol, reason, confidence, instead } = predecessor;
        followed = { symbol, reason, evidence: predecessor.evidence.map((e) => e.name), confidence, instead };
      }
      if (search.taken) before = { at: search.taken.held.at, text: search.taken.resolution };
      seeker = briefSeeker({ ...seekerParts(after.text, cited), named: search.candidates });
    }
    const comparison = before && compare(before.text, after.text);
    const line = pairLine({
      language: after.text.language,
      new: textHead(after.text, texts[after.at]?.name ?? ""),
      old: before && textHead(before.text, texts[before.at]?.name ?? ""),
      predecessor: followed,
      agenda: sessionsApart(after.text, ownSession(after.text, cited)),
      comparison: comparison && comparedOf(comparison, this.#data.wanted),
      reports: comparison ? await this.#report(comparison, task.name) : {},
    });
    return {
      line: JSON.stringify(line),
      hash: texts[after.at]?.hash ?? "",
      // A result that had to do without an unreadable text is computed again once that text can be read.
      check: missed ? "" : checkOf(task, seeker, texts, this.#index),
      seeker,
      bad: [...bad].map(([at, message]) => ({ at, message })),
    };
  }

  async #report(comparison: Comparison, name: string): Promise<Record<string, string>> {
    const { formats, folder, ui, only } = this.#data.wanted;
    const alone = withNamesAlone(comparison);
    const reports: Record<string, string> = {};
    for (const form of formats) {
      const path = `reports/${name}.${form}`;
      writeWholeIn(join(folder, path), await renderReport(form, alone, { ui, only }));
      reports[form] = path;
    }
    return reports;
  }

  async #take(at: number, bad: Map<number, string>): Promise<Resolution | null> {
    const text = this.#data.texts[at];
    if (!text) return null;
    const known = this.#kept.get(at) ?? (await this.#read(at, text));
    // The most recently used text is the last to be dropped.
    this.#kept.delete(at);
    this.#kept.set(at, known);
    if (known instanceof UserError) {
      bad.set(at, known.message);
      return null;
    }
    return text.symbol === "" || headOf(known).symbol === text.symbol ? known : null;
  }

  async #read(at: number, { file, name }: BatchText): Promise<Resolution | UserError> {
    Atomics.store(this.#state, READING, at);
    Atomics.add(this.#state, READ, 1);
    try {
      const text = parse(
        await readBytes(bytesOf(file, name), { name, limits: { seconds: this.#data.wanted.seconds } }),
      );
      this.#size += sizeOf(text);
      this.#forget();
      return text;
    } catch (error) {
      if (error instanceof UserError) return error;
      throw error;
    } finally {
      Atomics.store(this.#state, READING, NOTHING);
    }
  }

  /** Drops the least recently used texts. */
  #forget(): void {
    for (const [at, text] of this.#kept) {
      if (this.#size <= MOST_KEPT) return;
      this.#kept.delete(at);
      if (!(text instanceof UserError)) this.#size -= sizeOf(text);
    }
  }
}

function bytesOf(file: string, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UserError("unreadable", `${name} cannot be read (${code}): check that it is still there.`);
  }
}

const sizeOf = ({ paragraphs, footnotes }: Resolution): number =>
  [...paragraphs, ...footnotes].reduce((sum, { text }) => sum + text.length, 0);

async function firstOf(
  places: readonly number[],
  take: (at: number) => Promise<Resolution | null>,
): Promise<{ at: number; text: Resolution } | null> {
  for (const at of places) {
    const text = await take(at);
    if (text) return { at, text };
  }
  return null;
}

const seekerParts = (text: Resolution, cited: ReturnType<typeof citations>): Omit<Seeker, "named"> => ({
  symbol: text.symbol,
  title: text.title,
  language: text.language,
  body: ownBody(text),
  session: ownSession(text, cited),
});

const briefSeeker = ({ named, ...parts }: Seeker): BriefSeeker => ({
  ...parts,
  named: named.map(({ symbol, score }) => ({ symbol, score })),
});
