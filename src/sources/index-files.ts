/** The index of passages on disk: files that are written once, and a list of those that are current. */
import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { makeFolder } from "../files/make-folder.js";
import { programMark } from "../files/program.js";
import { writeWhole } from "../files/write-whole.js";
import type { LanguageCode } from "../model/resolution.js";
import { type BuiltIndex, type IndexedText, type PassageIndex, passagesOf } from "./passage-index.js";

const LIST = "index.json";
const ENDING = ".passages";
/** A file that no list names may belong to a run that is about to write one; after this many milliseconds it counts as left over. */
const LEFT_OVER_AFTER = 3_600_000;
/** Arrays in a file begin at a multiple of this many bytes, as typed arrays must. */
const ALIGNED = 8;

/** A part of an index. */
export interface IndexPart {
  /** The name of its file in the index's folder, or null if it could not be written. */
  readonly name: string | null;
  readonly index: PassageIndex;
}

/** Where the index of a library is kept: one folder for each library and language. */
export function indexFolder(cache: string, library: string, language: LanguageCode): string {
  const name = createHash("sha256").update(library).digest("hex").slice(0, 32);
  return join(cache, "passages", `${name}-${language}`);
}

/**
 * Opens the parts of an index.
 *
 * @returns empty if there is none, or if it is damaged or from another build of resdiff; then it is rebuilt
 */
export function loadIndex(folder: string, language: LanguageCode): IndexPart[] {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, LIST), "utf8"));
    return isList(list) ? list.files.map((name) => ({ name, index: loadFile(join(folder, name), language) })) : [];
  } catch {
    return [];
  }
}

/** Writes a part of an index to a file of its own, which counts once a list names it. */
export function writePart(folder: string, index: BuiltIndex): IndexPart {
  try {
    makeFolder(folder);
    return { name: writeFile(folder, index), index };
  } catch {
    return { name: null, index };
  }
}

/**
 * Makes parts count by renaming a new list into place: a run that reads meanwhile sees the old index or the new one, and of two runs that
 * write at once the later one wins. If the cache cannot be written, it only costs time in the next run.
 */
export function saveList(folder: string, parts: readonly IndexPart[]): void {
  const files = parts.flatMap(({ name }) => name ?? []);
  if (files.length < parts.length) return;
  try {
    writeWhole(join(folder, LIST), JSON.stringify({ program: programMark(), files }));
    removeLeftOvers(folder, new Set([...files, LIST]));
  } catch {
    // The previous index still counts.
  }
}

interface List {
  readonly program: string;
  readonly files: readonly string[];
}

const isList = (value: unknown): value is List =>
  typeof value === "object" &&
  value !== null &&
  (value as Partial<List>).program === programMark() &&
  Array.isArray((value as Partial<List>).files);

/** The header of a file, before the arrays. */
interface Head {
  readonly texts: readonly IndexedText[];
  readonly lengths: Readonly<Record<(typeof ARRAYS)[number], number>>;
}

/** The arrays of a file, in order. Those that every lookup needs come first and are read at once; the others are read piece by piece when needed. */
const ARRAYS = ["firstOfText", "fanout", "entries", "passages", "offsets", "bytes"] as const;
const UNIT_BYTES = { firstOfText: 4, fanout: 4, entries: 4, passages: 4, offsets: 4, bytes: 1 } as const;

function writeFile(folder: string, { texts, firstOfText, postings, stored }: BuiltIndex): string {
  const arrays = { firstOfText, ...postings, ...stored };
  const lengths = Object.fromEntries(ARRAYS.map((name) => [name, arrays[name].length]));
  const head = Buffer.from(JSON.stringify({ texts, lengths }));
  const name = `${randomBytes(12).toString("hex")}${ENDING}`;
  const file = openSync(join(folder, name), "wx");
  try {
    writeSync(file, Uint32Array.of(head.length));
    writeSync(file, head);
    let at = 4 + head.length;
    for (const key of ARRAYS) {
      const array = arrays[key];
      const padding = padded(at) - at;
      writeSync(file, new Uint8Array(padding));
      writeAll(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      at += padding + array.byteLength;
    }
  } finally {
    closeSync(file);
  }
  return name;
}

const padded = (at: number): number => Math.ceil(at / ALIGNED) * ALIGNED;

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Opens a file and keeps it open: postings and words are read when they are needed. */
function loadFile(path: string, language: LanguageCode): PassageIndex {
  const file = openSync(path, "r");
  const bytesAt = (start: number, length: number): Uint8Array<ArrayBuffer> => {
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const read = readSync(file, bytes, done, length - done, start + done);
      if (read === 0) throw new RangeError(`${path} ends early`);
      done += read;
    }
    return bytes;
  };
  const headLength = new Uint32Array(bytesAt(0, 4).buffer)[0] ?? 0;
  if (headLength > fstatSync(file).size) throw new RangeError(`${path} is damaged`);
  const { texts, lengths } = JSON.parse(new TextDecoder().decode(bytesAt(4, headLength))) as Head;
  const starts = new Map<string, number>();
  let at = 4 + headLength;
  for (const key of ARRAYS) {
    at = padded(at);
    starts.set(key, at);
    at += lengths[key] * UNIT_BYTES[key];
  }
  if (at !== fstatSync(file).size) throw new RangeError(`${path} is damaged`);
  const partOf = (key: (typeof ARRAYS)[number], from = 0, to = lengths[key]): ArrayBuffer =>
    bytesAt((starts.get(key) ?? 0) + from * UNIT_BYTES[key], (to - from) * UNIT_BYTES[key]).buffer;
  const firstOfText = new Uint32Array(partOf("firstOfText"));
  let offsets: Uint32Array | null = null;
  return {
    language,
    texts,
    firstOfText,
    fanout: new Uint32Array(partOf("fanout")),
    entries: (from, to) => new Uint32Array(partOf("entries", 2 * from, 2 * to)),
    passages: ({ from, to }) => new Uint32Array(partOf("passages", from, to)),
    passage: passagesOf(texts, firstOfText, (number) => {
      offsets ??= new Uint32Array(partOf("offsets"));
      return new Uint8Array(partOf("bytes", offsets[number], offsets[number + 1]));
    }),
  };
}

function removeLeftOvers(folder: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const state = kept.has(name) ? undefined : statSync(path, { throwIfNoEntry: false });
    if (state && Date.now() - state.mtimeMs > LEFT_OVER_AFTER) rmSync(path, { force: true });
  }
}
