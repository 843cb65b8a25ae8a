/**
 * The record of finished work, kept beside the table so that the next run continues where this one stopped. Each run appends to a journal of its
 * own, so that parallel runs do not disturb each other and a run that dies loses nothing it had finished; when a run ends, it merges all journals
 * into one.
 */
import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolder } from "../files/make-folder.js";
import { writeWhole } from "../files/write-whole.js";
import { TABLE_MARK } from "../recall/library/scan-folder.js";
import type { BriefSeeker } from "./check.js";

/** What a later run checks to know whether a line still holds. */
export interface DoneState {
  /** The language and the SHA-256 of the text, and the SHA-256 of the earlier one if a list named it. */
  readonly id: string;
  /** See `checkOf`. */
  readonly check: string;
  /** SHA-256 of the request and of the program that carried it out. */
  readonly asked: string;
  readonly seeker: BriefSeeker | null;
}

/** A line that was written, and its position in the file. */
export interface Done extends DoneState {
  /** The line of `pairs.jsonl`, read when it is needed. */
  readonly line: () => string;
}

/** The journals of a folder. */
export interface Journals {
  /** Records a finished job. */
  readonly add: (state: DoneState, line: string) => void;
  /** Everything done so far, by this run and others, by id; of two with the same id, the later one. */
  readonly all: () => ReadonlyMap<string, Done>;
  /** Does work while no other run does such work in this folder. */
  readonly alone: (work: () => void) => Promise<void>;
  /** Merges all journals whose runs have ended with this one. */
  readonly join: () => void;
  readonly close: () => void;
}

const JOINED = "done.jsonl";
const OWN = /^run-.*\.jsonl$/u;
const LOCK = "lock";
/** After this many milliseconds a lock is taken to belong to a run that died: merging the journals of 120,000 texts takes a minute. */
const LOCK_IS_STALE = 600_000;
const LOCK_PAUSE = 50;

/** Opens the journals of the folder that a table is written to. */
export function openJournals(folder: string): Journals {
  const home = join(folder, TABLE_MARK);
  makeFolder(home);
  // The name identifies the run: a run that has ended leaves its journal to the next one.
  const own = `run-${hostname()}-${process.pid}-${randomUUID()}.jsonl`;
  const readers = new Map<string, number>();
  const close = (): void => {
    for (const file of readers.values()) closeSync(file);
    readers.clear();
  };
  const all = (): Map<string, Done> => {
    close();
    const found = new Map<string, Done>();
    for (const name of journalsIn(home)) {
      const file = openSync(join(home, name), "r");
      readers.set(name, file);
      for (const done of recordsOf(file)) found.set(done.id, done);
    }
    return found;
  };
  return {
    add: (state, line) => appendFileSync(join(home, own), `${JSON.stringify(state)}\t${line}\n`),
    all,
    alone: (work) => whileLocked(join(home, LOCK), work),
    join() {
      const names = journalsIn(home);
      writeWhole(join(home, JOINED), recordsAsText(all()));
      close();
      for (const name of names)
        if (OWN.test(name) && (name === own || isOver(name))) rmSync(join(home, name), { force: true });
    },
    close,
  };
}

/** The oldest first: the merged journal, then the others by the time they were last written. */
function journalsIn(home: string): string[] {
  const names = readdirSync(home).filter((name) => name === JOINED || OWN.test(name));
  const age = (name: string): number =>
    name === JOINED ? 0 : (statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return names.sort((a, b) => age(a) - age(b));
}

/** Whether the run that a journal belongs to has ended; for a run on another machine this cannot be known, so its journal is left alone. */
function isOver(name: string): boolean {
  const [, host, pid] = /^run-(.*)-(\d+)-[0-9a-f]{8}-[0-9a-f-]+\.jsonl$/u.exec(name) ?? [];
  if (host !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

const CHUNK = 1 << 20;
const LINE_END = 10;

/** Reads the records of a journal; the last line of a run that died may be incomplete, and is skipped. */
function* recordsOf(file: number): Generator<Done> {
  let left: Buffer = Buffer.alloc(0);
  let at = 0;
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const size = readSync(file, chunk, 0, CHUNK, at + left.length);
    if (size === 0) return;
    const bytes = Buffer.concat([left, chunk.subarray(0, size)]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, from)) {
      const record = recordIn(bytes.subarray(from, end), file, at + from);
      if (record) yield record;
      from = end + 1;
    }
    left = bytes.subarray(from);
    at += from;
  }
}

function recordIn(bytes: Buffer, file: number, at: number): Done | null {
  const tab = bytes.indexOf("\t");
  if (tab < 0) return null;
  try {
    const state: unknown = JSON.parse(bytes.toString("utf8", 0, tab));
    if (!isState(state) || bytes.at(-1) !== CLOSING_BRACE) return null;
    const [start, length] = [at + tab + 1, bytes.length - tab - 1];
    return { ...state, line: () => readAt(file, start, length) };
  } catch {
    return null;
  }
}

const CLOSING_BRACE = 125;

function isState(value: unknown): value is DoneState {
  if (typeof value !== "object" || value === null) return false;
  const { id, check, asked, seeker } = value as Partial<Record<keyof DoneState, unknown>>;
  return [id, check, asked].every((v) => typeof v === "string") && typeof seeker === "object";
}

function readAt(file: number, start: number, length: number): string {
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, start);
  return bytes.toString("utf8");
}

function* recordsAsText(records: ReadonlyMap<string, Done>): Generator<string> {
  for (const { line, ...state } of records.values()) yield `${JSON.stringify(state)}\t${line()}\n`;
}

/** Does work while a lock file tells other runs to wait. */
async function whileLocked(lock: string, work: () => void): Promise<void> {
  for (const since = Date.now(); ; ) {
    try {
      writeFileSync(lock, `${hostname()} ${process.pid}\n`, { flag: "wx" });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (isStale(lock) || Date.now() - since > LOCK_IS_STALE) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, LOCK_PAUSE));
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isStale(lock: string): boolean {
  try {
    const [host, pid] = readFileSync(lock, "utf8").trim().split(" ");
    const name = `run-${host}-${pid}-00000000-0000.jsonl`;
    return isOver(name) || Date.now() - statSync(lock).mtimeMs > LOCK_IS_STALE;
  } catch {
    return false;
  }
}
