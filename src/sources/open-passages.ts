/** Opens the index of a library's passages in one language, and updates it for what changed. */
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { type HeldText, type Library, surer, takeFrom } from "../recall/library/library.js";
import { type IndexPart, indexFolder, loadIndex, saveList, writePart } from "./index-files.js";
import {
  type IndexedText,
  indexOf,
  MOST_PASSAGES,
  type PassageIndex,
  type TextToIndex,
  toIndex,
} from "./passage-index.js";

/** How the index is opened. */
export interface PassagesOptions {
  /** Folder for the index; null to keep no index. */
  readonly cache: string | null;
  /** Reads a file, or returns null. */
  readonly read?: (file: string) => Promise<Resolution | null>;
  /** Called after each text that had to be read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A library's passages in one language. */
export interface Passages {
  readonly indexes: readonly PassageIndex[];
  /** How many texts they come from. */
  readonly texts: number;
  /** The files that could not be read. */
  readonly unreadable: readonly string[];
}

/**
 * How many texts one part of the index has. A part is rebuilt if one of its texts changed, which takes a second for this many; their
 * paragraphs are far fewer than the numbering allows.
 */
const LARGEST = 2_000;
/** A part with room for only this many more passages is full, however few texts it has. */
const ROOM = MOST_PASSAGES / 2;

/**
 * Opens the passages of a library. Of several files with one resolution, the one that is read most reliably counts; what the index says
 * about a text counts only while its file's bytes are unchanged.
 *
 * @returns the indexes that `lookup` and `sourcesOf` take, and the files that could not be read
 * @example
 * const library = await openLibrary("texts", { cache: null, deep: true });
 * (await openPassages(library, "en", { cache: null })).texts; // => 2
 */
export async function openPassages(
  library: Library,
  language: LanguageCode,
  { cache, read, onProgress }: PassagesOptions,
): Promise<Passages> {
  const wanted = textsIn(library, language);
  const folder = cache === null ? null : indexFolder(cache, library.folder, language);
  const known = (folder === null ? [] : loadIndex(folder, language)).map((part) => ({
    part,
    kept: stillTrue(part, wanted),
  }));
  const held = new Set(known.flatMap(({ part, kept }) => kept.map((n) => part.index.texts[n]?.file)));
  const missing = [...wanted.values()].filter((text) => !held.has(text.file));
  const isWhole = ({ part, kept }: (typeof known)[number]): boolean => kept.length === part.index.texts.length;
  const torn = known.filter((k) => !isWhole(k) && k.kept.length > 0);
  // A part with room left is rebuilt with the added texts, so that there are not many small parts.
  const roomy =
    missing.length > 0 && torn.length === 0 ? known.find((k) => isWhole(k) && hasRoom(k.part.index)) : undefined;
  const open = roomy ? [roomy] : torn;
  const parts = known.filter((k) => isWhole(k) && k !== roomy).map(({ part }) => part);
  const unreadable: string[] = [];
  const total = missing.length;
  let done = 0;
  while (open.length > 0 || missing.length > 0) {
    const old = open.shift();
    const texts: TextToIndex[] = [];
    for (const text of missing.splice(0, LARGEST - (old?.kept.length ?? 0))) {
      const taken = toIndex(headOf(text), await takeFrom(text, read));
      if (taken.paragraphs.length === 0) unreadable.push(text.file);
      texts.push(taken);
      onProgress?.(++done, total);
    }
    const built = indexOf(language, texts, old && { index: old.part.index, texts: old.kept });
    parts.push(folder === null ? { name: null, index: built } : writePart(folder, built));
    if (folder !== null) saveList(folder, [...parts, ...open.map(({ part }) => part)]);
  }
  return { indexes: parts.map(({ index }) => index), texts: wanted.size, unreadable };
}

const hasRoom = ({ texts, firstOfText }: PassageIndex): boolean =>
  texts.length < LARGEST && (firstOfText.at(-1) ?? 0) < ROOM;

/** The file that counts for each resolution that the library has in a language. */
function textsIn(library: Library, language: LanguageCode): Map<string, HeldText> {
  const found = new Map<string, HeldText>();
  for (const text of library.texts) {
    if (text.language !== language) continue;
    const known = found.get(text.symbol);
    if (!known || surer(text, known) < 0) found.set(text.symbol, text);
  }
  return found;
}

/** The texts of a part of the index that are unchanged. */
function stillTrue({ index }: IndexPart, wanted: ReadonlyMap<string, HeldText>): number[] {
  return index.texts.flatMap((text, n) => {
    const now = wanted.get(text.symbol);
    return now && now.file === text.file && now.hash === text.hash ? [n] : [];
  });
}

const headOf = ({ symbol, title, date, file, hash }: HeldText): IndexedText => ({ symbol, title, date, file, hash });
