/// <reference lib="dom" />
/** Collects the files that were dropped, chosen or pasted; a dropped folder counts with everything in it. */
import type { Given } from "../protocol.js";

/** The most files of a folder that are examined, as in the command line's library. */
const MOST_FILES = 20_000;

/** Chosen files, which the worker reads when it needs them; hidden ones are left out. */
export function givenOf(files: Iterable<File>): Given[] {
  const visible = [...files].filter((file) => !file.name.startsWith("."));
  return visible.slice(0, MOST_FILES).map((file) => given(file.name, file));
}

/** An item for which Chromium provides a handle. Its older entries cannot be read by a page that was opened from disk. */
interface WithHandle {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

/**
 * The dropped files, including those in folders at any depth.
 *
 * @throws the browser's error if it does not allow a folder to be read
 */
export async function droppedOf(transfer: DataTransfer): Promise<Given[]> {
  // Requested at once: the browser forgets what was dropped as soon as the event is over.
  const items = [...transfer.items];
  const entries = items.map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files];
  if (entries.every((entry) => entry?.isDirectory !== true)) return givenOf(loose);
  const handles = items.map((item) => (item as WithHandle).getAsFileSystemHandle?.());
  const files: File[] = [];
  for (const [i, entry] of entries.entries()) {
    const handle = await handles[i];
    if (handle) await gatherFrom(handle, files);
    else if (entry) await gather(entry, files);
  }
  return givenOf(files);
}

async function gatherFrom(handle: FileSystemHandle, files: File[]): Promise<void> {
  if (files.length >= MOST_FILES) return;
  if (handle.kind === "file") files.push(await (handle as FileSystemFileHandle).getFile());
  else for await (const inner of (handle as FileSystemDirectoryHandle).values()) await gatherFrom(inner, files);
}

async function gather(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= MOST_FILES) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inner of some) await gather(inner, files);
  }
}

/** A text as it was pasted. */
export const pastedOf = (text: string, name: string): Given => given(name, new Blob([text]));

// `crypto.randomUUID` is missing on an intranet page without https.
const given = (name: string, content: Blob): Given => ({
  id: crypto.getRandomValues(new Uint32Array(2)).join("-"),
  name,
  content,
});
