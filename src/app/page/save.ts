/// <reference lib="dom" />
/** Saves a report as a file on the reader's computer. */
import type { SavedForm } from "../protocol.js";

const FILES: Readonly<Record<SavedForm, { readonly end: string; readonly type: string }>> = {
  docx: { end: ".docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  into: { end: "-inside.docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  table: { end: "-table.docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  xlsx: { end: ".xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  md: { end: ".md", type: "text/markdown" },
  json: { end: ".json", type: "application/json" },
  html: { end: ".html", type: "text/html" },
};

/** The formats, in the order of their buttons. */
export const FORMS = Object.keys(FILES) as readonly SavedForm[];

/** Hands a report to the browser to save. */
export function saveReport(form: SavedForm, content: string | Uint8Array, name: string): void {
  const { end, type } = FILES[form];
  save(`${name}${end}`, new Blob([content as BlobPart], { type }));
}

/** Hands a file to the browser to save. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replaceAll(/[\\/:*?"<>|]/g, "-");
  link.click();
  URL.revokeObjectURL(address);
}
