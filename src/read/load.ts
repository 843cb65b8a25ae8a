/** Loads a file or standard input and reads it: bytes, then SourceText. This is the only file under `read` that touches the file system. */
import * as fs from "node:fs";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import { UserError } from "../model/errors.js";
import { DEFAULT_LIMITS, tooLarge } from "./limits.js";
import type { ReadOptions } from "./read-options.js";
import type { SourceText } from "./source-text.js";

// Neither node:fs/promises nor, for a plain file, streams: loading either makes start-up take longer than reading two texts.
const stat = promisify(fs.stat);
const readFile = promisify(fs.readFile);

/** The name that stands for standard input on the command line. */
export const STANDARD_INPUT = "-";

/** A document before it is read. */
export interface Document {
  readonly bytes: Uint8Array;
  /** What the user calls it: its path, or "standard input". */
  readonly source: string;
}

/**
 * Reads a file in any form.
 *
 * @param path its path, or `-` for standard input
 * @returns the text of the document, for `parse`
 * @throws UserError if it is missing, is a folder, is empty, exceeds a limit, or is in no form that can be read
 * @example (await read("63-390.docx")).form; // => "docx"
 */
export async function read(path: string, options: ReadOptions = {}): Promise<SourceText> {
  const { bytes, source } = await loadDocument(path, options);
  // Imported here: callers may load a document and have it read in another thread, or find that it need not be read.
  const { readBytes } = await import("./read.js");
  return readBytes(bytes, { ...options, name: source });
}

/**
 * Loads a file, or standard input, without examining it.
 *
 * @param path its path, or `-` for standard input
 * @throws UserError if it is missing, is a folder or exceeds the size limit
 */
export async function loadDocument(path: string, { limits }: ReadOptions = {}): Promise<Document> {
  const limit = limits?.bytes ?? DEFAULT_LIMITS.bytes;
  if (path !== STANDARD_INPUT) return { bytes: await bytesOfFile(path, limit), source: path };
  const source = "standard input";
  return { bytes: await bytesOf(process.stdin, source, limit), source };
}

async function bytesOfFile(path: string, limit: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UserError("folder", `${path} is a folder: name a file in it.`);
    if (found.size > limit) throw tooLarge(path, limit);
    if (!found.isFile()) return await bytesOf(fs.createReadStream(path), path, limit);
    const bytes = await readFile(path);
    // Some system files do not report their size.
    if (bytes.length > limit) throw tooLarge(path, limit);
    return bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new UserError("missing", `${path} does not exist: check the name.`, { cause: error });
    }
    if (code === "ENAMETOOLONG") {
      throw new UserError("missing", `${path} cannot be read (${code}): its name is too long.`, { cause: error });
    }
    throw new UserError("unreadable", `${path} cannot be read (${code}): check its permissions.`, { cause: error });
  }
}

/** All bytes of a stream, up to the limit: devices and pipes have no size that could be checked first. */
async function bytesOf(stream: Readable, source: string, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw tooLarge(source, limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
