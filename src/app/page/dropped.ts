/// <reference lib="dom" />
/** Files that were dropped, chosen or pasted, folders with all that is in them. */
import type { Given } from "../protocol.js";

/** Files of a folder that are looked at; the command line's library stops there too. */
const MOST_FILES = 20_000;

/** Chosen files, which the worker reads when it needs them; hidden ones are left out. */
export function givenOf(files: Iterable<File>): Given[] {
  const visible = [...files].filter((file) => !file.name.startsWith("."));
  return visible.slice(0, MOST_FILES).map((file) => ({ name: file.name, content: file }));
}

/** What was dropped: files, and the files of folders however deep. */
export async function droppedOf(transfer: DataTransfer): Promise<Given[]> {
  // Asked for at once: the browser forgets what was dropped as soon as the event is over.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const loose = [...transfer.files];
  if (entries.every((entry) => entry?.isDirectory !== true)) return givenOf(loose);
  const files: File[] = [];
  for (const entry of entries) if (entry) await gather(entry, files);
  return givenOf(files);
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
export const pastedOf = (text: string, name: string): Given => ({ name, content: new Blob([text]) });
