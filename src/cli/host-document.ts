/** The document that a redline is put into: the earlier text's own file. */
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import { loadDocument } from "../read/load.js";
import type { TrackedInto } from "../report/into/tracked.js";
import { type ReadingFlags, readOptions } from "./reading.js";

/** The bytes of a DOCX, and what to do with the changes that it already tracks. */
export interface HostDocument {
  readonly bytes: Uint8Array;
  /** The bytes of the new text if it is a DOCX too: text that only it has takes its formatting from there. */
  readonly newer: Uint8Array | null;
  readonly tracked: TrackedInto;
}

/**
 * Loads the earlier text's file once more.
 *
 * @throws UserError if it is not a DOCX, or came from standard input
 */
export async function hostDocument({ old, new: now }: Comparison, options: ReadingFlags): Promise<HostDocument> {
  const otherwise = "give OLD as a DOCX, or leave out --into for a redline of its own";
  if (old.form !== "docx")
    throw new UserError("into", `${old.source} is no DOCX, so nothing can be put into it: ${otherwise}.`);
  if (old.source === "standard input") throw new UserError("into", `--into needs OLD as a file: ${otherwise}.`);
  const tracked = options.tracked ?? "kept";
  const { bytes } = await loadDocument(old.source, readOptions(options));
  const isFile = now.form === "docx" && now.source !== "standard input";
  const newer = isFile ? (await loadDocument(now.source, readOptions(options))).bytes : null;
  return { bytes, newer, tracked };
}
