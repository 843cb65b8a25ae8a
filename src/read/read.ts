/** A file, or standard input, → SourceText: the outermost function of reading, the only one here that touches files. */
import { readFile, stat } from "node:fs/promises";
import { UserError } from "../model/errors.js";
import type { SourceText } from "./source-text.js";

/**
 * Reads a file in whatever form it is.
 *
 * @throws UserError when it is missing, is a folder, is empty or has no form that can be read
 */
export async function read(path: string): Promise<SourceText> {
  return readBytes(await bytesOf(path), path);
}

/** Reads a document from its bytes; the form is recognised by content, never by name. */
export async function readBytes(bytes: Uint8Array, source: string): Promise<SourceText> {
  if (bytes.length === 0) throw new UserError("empty", `${source} is empty: give a file that holds a resolution.`);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (/<akomaNtoso[\s>]/.test(text.slice(0, 4096))) {
    const { readAkn } = await import("./akn.js");
    return readAkn(text, source);
  }
  throw new UserError(
    "unknown-form",
    `${source} is in no form that resdiff reads: give a PDF, Word, HTML, XML or text file.`,
  );
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new UserError("folder", `${path} is a folder: name a file in it.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new UserError("missing", `${path} does not exist: check the name.`, { cause: error });
    throw new UserError("unreadable", `${path} cannot be read (${code}): check its permissions.`, { cause: error });
  }
}
