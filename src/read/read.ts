/** A file, standard input or bytes → SourceText: the outermost function of reading, the only one that touches files. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { UserError } from "../model/errors.js";
import type { Warning } from "../model/resolution.js";
import { type Decoded, decode } from "./encoding/decode.js";
import { type Budget, DEFAULT_LIMITS, startBudget, tooExpanded, tooLarge } from "./limits.js";
import type { ReadOptions } from "./read-options.js";
import { sniffBytes, sniffText } from "./sniff.js";
import type { SourceText } from "./source-text.js";

/** The name that stands for standard input on the command line. */
export const STANDARD_INPUT = "-";

/** A document before it is read. */
export interface Document {
  readonly bytes: Uint8Array;
  /** What the user calls it: its path, or "standard input". */
  readonly source: string;
}

/**
 * Reads a file in whatever form it is.
 *
 * @param path its path, or `-` for standard input
 * @throws UserError when it is missing, is a folder, is empty, is larger than the limit or has no form that can be read
 */
export async function read(path: string, options: ReadOptions = {}): Promise<SourceText> {
  const { bytes, source } = await loadDocument(path, options);
  return readBytes(bytes, source, options);
}

/**
 * Loads a file, or standard input, without looking into it.
 *
 * @param path its path, or `-` for standard input
 * @throws UserError when it is missing, is a folder or is larger than the limit
 */
export async function loadDocument(path: string, { limits }: ReadOptions = {}): Promise<Document> {
  const limit = limits?.bytes ?? DEFAULT_LIMITS.bytes;
  if (path !== STANDARD_INPUT) return { bytes: await bytesOfFile(path, limit), source: path };
  const source = "standard input";
  return { bytes: await bytesOf(process.stdin, source, limit), source };
}

/**
 * Reads a document from its bytes; the form is recognised by content, never by name.
 *
 * @param source what the user calls it, for messages
 * @throws UserError when it is empty, is larger than a limit or has no form that can be read
 */
export async function readBytes(bytes: Uint8Array, source: string, options: ReadOptions = {}): Promise<SourceText> {
  const budget = startBudget(source, options.limits);
  if (bytes.length > budget.limits.bytes) throw tooLarge(source, budget.limits.bytes);
  if (bytes.length === 0) throw new UserError("empty", `${source} is empty: give a file that holds a resolution.`);
  const binary = sniffBytes(bytes);
  if (!binary) return readText(bytes, source, budget, options);
  switch (binary.form) {
    case "unreadable":
      throw new UserError("unknown-form", `${source} is ${binary.what}: ${binary.advice}.`);
    case "pdf": {
      const { readPdf } = await import("./pdf/pdf.js");
      return readPdf(bytes, source, budget);
    }
    case "docx": {
      const { readDocx } = await import("./docx/docx.js");
      return readDocx(bytes, source, budget, options.tracked ?? "accepted");
    }
    case "doc": {
      const { readDoc } = await import("./doc/doc.js");
      return readDoc(bytes, source, budget, options.tracked ?? "accepted");
    }
    default:
      throw unknownForm(source);
  }
}

/** Reads a form that is text once it is decoded. */
async function readText(bytes: Uint8Array, source: string, budget: Budget, options: ReadOptions): Promise<SourceText> {
  const decoded = decode(bytes);
  if (!decoded) throw unknownForm(source);
  if (decoded.text.length > budget.limits.expanded) throw tooExpanded(source);
  if (decoded.text.trim() === "") {
    throw new UserError("empty", `${source} holds only white space: give a file that holds a resolution.`);
  }
  const text = sniffText(decoded.text);
  switch (text.form) {
    case "akn": {
      const { readAkn } = await import("./akn/akn.js");
      return warned(readAkn(decoded.text, source, budget), decoded, source);
    }
    case "html": {
      const { readHtml } = await import("./html/html.js");
      return warned(readHtml(decoded.text, source, budget, options.tracked ?? "accepted"), decoded, source);
    }
    case "txt": {
      const { readTxt } = await import("./txt/txt.js");
      return warned(readTxt(decoded.text, source), decoded, source);
    }
    case "unreadable":
      throw new UserError("unknown-form", `${source} is ${text.what}: ${text.advice}.`);
    default:
      throw unknownForm(source);
  }
}

function unknownForm(source: string): UserError {
  return new UserError(
    "unknown-form",
    `${source} is in no form that resdiff reads: give a PDF, Word, HTML, XML or text file.`,
  );
}

/** The text with a word about its encoding, where that was not certain. */
function warned(text: SourceText, { encoding, guessed, damaged }: Decoded, source: string): SourceText {
  const warnings: Warning[] = [];
  if (guessed) {
    const message = `${source} does not say its encoding and was read as ${encoding}: if letters look wrong, save it as UTF-8.`;
    warnings.push({ code: "encoding-guessed", message, where: [] });
  }
  if (damaged > 0) {
    const characters = damaged === 1 ? "one character" : `${damaged} characters`;
    const message = `${source} has ${characters} that could not be decoded as ${encoding}, shown as �.`;
    warnings.push({ code: "encoding-damaged", message, where: [] });
  }
  return warnings.length === 0 ? text : { ...text, warnings: [...warnings, ...text.warnings] };
}

async function bytesOfFile(path: string, limit: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UserError("folder", `${path} is a folder: name a file in it.`);
    if (found.size > limit) throw tooLarge(path, limit);
    return await bytesOf(createReadStream(path), path, limit);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new UserError("missing", `${path} does not exist: check the name.`, { cause: error });
    }
    throw new UserError("unreadable", `${path} cannot be read (${code}): check its permissions.`, { cause: error });
  }
}

/** All bytes of a stream, as long as they keep within the limit: devices and pipes have no size to ask for. */
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
