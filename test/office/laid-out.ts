/** Resolutions of the corpus as Word files that LibreOffice laid out as the United Nations does. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { layoutOf } from "../support/layout.js";
import { CORPUS } from "../support/needs.js";
import { convertByOffice, type OfficeTexts, SCRIPT, textsByOffice } from "./office.js";

/** What was made once, by the hash of what it was made from: to make all takes most of the time. */
const KEPT = fileURLToPath(new URL("../../node_modules/.cache/resdiff-laid-out/", import.meta.url));

/** A resolution laid out. */
export interface LaidOut {
  /** Its Word file. */
  readonly file: string;
  /** What LibreOffice reads there. */
  readonly texts: OfficeTexts;
}

/**
 * Lays resolutions out, each once however often it is asked for.
 *
 * @param stems such as `76-72.en`
 */
export async function laidOut(stems: readonly string[]): Promise<ReadonlyMap<string, LaidOut>> {
  await mkdir(KEPT, { recursive: true });
  const bases = new Map<string, string>();
  const unmade = new Map<string, string>();
  for (const stem of stems) {
    const layout = layoutOf(parse(await read(`${CORPUS}xml/${stem}.xml`)));
    const base = join(KEPT, `${stem}-${hashOf(layout)}`);
    bases.set(stem, base);
    if (!existsSync(`${base}.docx`)) unmade.set(base, layout);
  }
  await make(unmade);
  // How it was read is a part of what is kept.
  const reader = hashOf(await readFile(SCRIPT));
  const textsOf = (base: string): string => `${base}-${reader}.json`;
  const unread = [...bases.values()].filter((base) => !existsSync(textsOf(base)));
  const texts = await textsByOffice(unread.map((base) => `${base}.docx`));
  for (const [i, base] of unread.entries()) await writeFile(textsOf(base), JSON.stringify(texts[i]));
  const made = new Map<string, LaidOut>();
  for (const [stem, base] of bases) {
    made.set(stem, { file: `${base}.docx`, texts: JSON.parse(await readFile(textsOf(base), "utf8")) as OfficeTexts });
  }
  return made;
}

const hashOf = (made: string | Uint8Array): string => createHash("sha256").update(made).digest("hex").slice(0, 12);

async function make(layouts: ReadonlyMap<string, string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "resdiff-laid-out-"));
  const bases = [...layouts.keys()];
  const files = bases.map((_, i) => join(folder, `${i}.fodt`));
  for (const [i, file] of files.entries()) await writeFile(file, layouts.get(bases[i] ?? "") ?? "");
  await convertByOffice(files, "docx", folder);
  for (const [i, base] of bases.entries()) await copyFile(join(folder, `${i}.docx`), `${base}.docx`);
  await rm(folder, { recursive: true });
}
