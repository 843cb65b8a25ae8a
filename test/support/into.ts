/** Asserts the promise of a redline inside the old document: accepting gives the new text, rejecting the document itself. */
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { compare } from "../../src/compare.js";
import type { Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { readBytes } from "../../src/read/read.js";
import { type IntoOptions, redlineInto } from "../../src/report/into/into.js";
import { partInOneForm, settledDocx } from "./settled-docx.js";
import { expectSound } from "./sound-docx.js";

/** A DOCX, read and parsed. */
export const readDocument = async (bytes: Uint8Array, name = "old.docx"): Promise<Resolution> =>
  parse(await readBytes(bytes, { name }));

/** What a text says: its title, labelled paragraphs, notes and closing lines. */
export function saidBy({ title, paragraphs, footnotes, adoption, vote }: Resolution): string[] {
  const body = paragraphs.filter((p) => p.text !== "").map((p) => `${p.label} ${p.text}`.trim());
  return [title ?? "", ...body, adoption?.text ?? "", vote ?? "", ...footnotes.map((n) => n.text)];
}

/** Parts that a redline changes. */
const CHANGED =
  /^(?:word\/(?:document|styles|numbering|footnotes|endnotes|comments|settings|(?:header|footer)\d*)\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/;

/** Puts the redline into the old document and asserts the promise; gives the redline. */
export async function expectInto(
  old: Uint8Array,
  now: Uint8Array | Resolution,
  options: IntoOptions = {},
): Promise<Uint8Array> {
  const before = await readDocument(old);
  const after = now instanceof Uint8Array ? await readDocument(now, "new.docx") : now;
  const made = redlineInto(compare(before, after), old, options);
  expectSound(made);
  expect(saidBy(await readDocument(settledDocx(made, "accepted"))), "accepted").toEqual(saidBy(after));
  expectSameDocument(settledDocx(made, "rejected"), old);
  const [given, kept] = [unzipSync(old), unzipSync(made)];
  for (const [name, bytes] of Object.entries(given)) if (!CHANGED.test(name)) expect(kept[name], name).toEqual(bytes);
  return made;
}

/** Asserts that a document is another one in text and formatting. */
export function expectSameDocument(found: Uint8Array, wanted: Uint8Array): void {
  const names = Object.keys(unzipSync(wanted)).filter((name) =>
    /^word\/(?:document|footnotes|endnotes|(?:header|footer)\d*)\.xml$/.test(name),
  );
  for (const name of names) {
    expect(partInOneForm(found, name), name).toBe(partInOneForm(wanted, name));
  }
}
