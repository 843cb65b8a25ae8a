/// <reference lib="dom" />
/** Saves a report as a file of the reader's. */
import type { SavedForm } from "../protocol.js";

const FILES: Readonly<Record<SavedForm, { readonly end: string; readonly type: string }>> = {
  docx: { end: ".docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  table: { end: "-table.docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  xlsx: { end: ".xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  md: { end: ".md", type: "text/markdown" },
  json: { end: ".json", type: "application/json" },
  html: { end: ".html", type: "text/html" },
};

/** Hands a report to the browser to save, named after the two texts. */
export function saveAs(
  form: SavedForm,
  content: string | Uint8Array,
  names: { readonly old: string; readonly new: string },
): void {
  const { end, type } = FILES[form];
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${stemOf(names.old)} → ${stemOf(names.new)}${end}`;
  link.click();
  URL.revokeObjectURL(address);
}

const stemOf = (name: string): string => name.replace(/\.[^.]+$/, "");
