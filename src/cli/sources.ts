/** `resdiff sources` and `resdiff find`: where words are already agreed language. */

import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { detectLanguage } from "../language/detect.js";
import { LANGUAGES } from "../language/languages.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { cacheFolder } from "../recall/cache-folder.js";
import type { Library } from "../recall/library/library.js";
import { labelsFor } from "../report/labels/load.js";
import { visible } from "../report/visible.js";
import { type Hit, lookup } from "../sources/lookup.js";
import { openPassages, type Passages } from "../sources/open-passages.js";
import { sourcesOf } from "../sources/sources.js";
import { startedRun } from "./clock.js";
import type { InputOptions, Search } from "./input-options.js";
import { inputs, loadNamed } from "./inputs.js";
import { openBeside, openNamed, readerOf } from "./libraries.js";
import type { ListForm } from "./list-forms.js";
import { progressOn } from "./progress.js";
import { type ColorChoice, colorOf, show, terminalWidth, writeTo } from "./terminal.js";
import { languageOfLocale } from "./ui-language.js";
import { checkTargets, writeReport } from "./write-file.js";

/** The user's options for the sources of a text or a phrase. */
export interface SourcesOptions extends InputOptions {
  readonly format?: ListForm;
  readonly output?: string;
  readonly ui?: LanguageCode;
  readonly color: ColorChoice;
  readonly pager: boolean;
}

/** The user's options for a search. */
export interface FindOptions extends SourcesOptions {
  readonly like?: string;
  readonly limit: number;
}

/** Milliseconds between two lines about the progress of the index; more frequent ones could not be read. */
const TOLD_EVERY = 100;

/** Shows where text that the named file adds already occurs. */
export async function runSources(files: readonly string[], options: SourcesOptions): Promise<void> {
  const run = startedRun(options);
  const asked = { ...options, run };
  const target = await targetOf(options, files);
  const { before, after, notes } = await inputs(files, asked);
  for (const note of notes) process.stderr.write(`${visible(note)}\n`);
  const comparison = await run.compare(before, after);
  const found = sourcesOf(comparison, (await passagesFor(after, asked)).indexes);
  if (target.form === "json") {
    const { sourcesJson } = await import("../report/sources/json.js");
    return put(sourcesJson(found), target, options);
  }
  if (target.form === "html") {
    const [{ toHtml }, { withSources }] = await Promise.all([import("../render.js"), import("../sources/origins.js")]);
    const ui = options.ui ?? languageOfLocale(process.env);
    return put(await toHtml(withSources(comparison, found), { ui }), target, options);
  }
  const { sourcesText } = await import("../report/sources/text.js");
  await put(sourcesText(comparison, found, await textOptions(options)), target, options);
}

/** Looks up a phrase, or the words of one paragraph of a text. */
export async function runFind(phrase: string | undefined, options: FindOptions): Promise<void> {
  if ((phrase === undefined) === (options.like === undefined)) {
    throw new UserError("usage", "Give a phrase to find, or --like FILE:OP5 for the words of a paragraph.");
  }
  const asked = { ...options, run: startedRun(options) };
  const target = await targetOf(options, []);
  const wanted = phrase === undefined ? await paragraphNamed(options.like ?? "", asked) : { text: phrase, own: null };
  const library = await libraryFor(wanted.own, asked);
  const held = [...new Set(library.texts.map((text) => text.language))];
  const language = options.lang ?? wanted.own?.language ?? detectLanguage(wanted.text, held);
  const { indexes, texts } = await passagesIn(library, language, asked);
  const own = wanted.own?.symbol;
  const hits: Hit[] = lookup(wanted.text, indexes, { accepts: (text) => text.symbol !== own });
  if (target.form === "json") {
    const { hitsJson } = await import("../report/sources/json.js");
    return put(hitsJson(hits, language, texts), target, options);
  }
  const bounds = { texts, limit: options.limit };
  const told = await textOptions(options);
  if (target.form === "html") {
    const { hitsHtml } = await import("../report/sources/html.js");
    return put(hitsHtml(wanted.text, hits, bounds, { ...told, language }), target, options);
  }
  const { hitsText } = await import("../report/sources/text.js");
  await put(hitsText(wanted.text, hits, bounds, told), target, options);
  if (hits.length > options.limit) process.stderr.write(`--limit ${hits.length} shows all of them.\n`);
}

/** Where a list is written, and in which format. */
interface Target {
  readonly form: ListForm;
  /** File to write, or null for standard output. */
  readonly file: string | null;
}

/** @throws UserError if the file cannot be written, or is one of the inputs */
async function targetOf({ format, output }: SourcesOptions, files: readonly string[]): Promise<Target> {
  if (output !== undefined) checkTargets([output], files);
  const [, ending = ""] = /\.(html?|json)$/i.exec(output ?? "") ?? [];
  const asked = ending === "" ? "text" : ending.toLowerCase() === "json" ? "json" : "html";
  return { form: format ?? asked, file: output ?? null };
}

async function put(content: string, { form, file }: Target, { pager }: SourcesOptions): Promise<void> {
  if (file !== null) writeReport(file, content);
  else if (form === "text") await show(content, pager);
  else await writeTo(process.stdout, content);
}

async function textOptions({ ui, color, output }: SourcesOptions) {
  const { env } = process;
  const stdout = output === undefined ? process.stdout : { isTTY: false, columns: 0 };
  return {
    labels: await labelsFor(ui ?? languageOfLocale(env)),
    width: terminalWidth(stdout, env, false),
    color: colorOf(color, stdout, env),
  };
}

/** A paragraph named as FILE:ADDRESS, with the text that contains it. */
async function paragraphNamed(name: string, options: Search): Promise<{ text: string; own: Resolution }> {
  const at = name.lastIndexOf(":");
  if (at <= 0)
    throw new UserError("usage", `${name} names no paragraph: give --like FILE:ADDRESS, such as 64-50.pdf:OP5.`);
  const own = await loadNamed(name.slice(0, at), options);
  const id = name.slice(at + 1);
  const paragraph = own.paragraphs.find((p) => p.id === id);
  if (paragraph) return { text: paragraph.text, own };
  throw new UserError("no-paragraph", `${own.source} has no paragraph ${id}: resdiff parse lists its addresses.`);
}

/** The passages of the library named, or of the folder that contains a text, in the text's language. */
export const passagesFor = async (text: Resolution, options: Search): Promise<Passages> =>
  passagesIn(await libraryFor(text, options), text.language, options);

/** The library named, or the folder that contains a text; without a text, the current folder. */
const libraryFor = (text: Resolution | null, { library, run }: Search): Promise<Library> =>
  library === undefined ? openBeside(folderOf(text), run) : openNamed(library, run);

const folderOf = (text: Resolution | null): string =>
  text !== null && existsSync(text.source) ? dirname(text.source) : ".";

async function passagesIn(library: Library, language: LanguageCode, { run }: Search): Promise<Passages> {
  const progress = progressOn(process.stderr, false);
  let told = 0;
  const onProgress = (done: number, total: number): void => {
    if (performance.now() - told < TOLD_EVERY) return;
    told = performance.now();
    progress.say(`indexing passages: ${done} of ${total} texts`);
  };
  try {
    const passages = await openPassages(library, language, {
      cache: cacheFolder(process.env, process.platform),
      read: readerOf(run),
      onProgress,
    });
    if (passages.texts === 0) throw noTexts(library, language);
    for (const file of passages.unreadable)
      process.stderr.write(`${visible(file)} could not be read and was passed over.\n`);
    return passages;
  } finally {
    progress.end();
  }
}

function noTexts({ folder, texts }: Library, language: LanguageCode): UserError {
  const held = [...new Set(texts.map((t) => LANGUAGES[t.language].name))].join(", ");
  const has = held === "" ? "no resolutions" : `resolutions in ${held} only`;
  return new UserError(
    "no-texts",
    `${folder} holds ${has}, none in ${LANGUAGES[language].name}: name another folder with --library.`,
  );
}
