/** `resdiff fetch`, and downloading what a comparison lacks. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWholeIn } from "../files/write-whole.js";
import { LANGUAGES } from "../language/languages.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { parseSymbol, type ResolutionSymbol, symbolText } from "../model/symbol.js";
import { cacheFolder } from "../recall/cache-folder.js";
import { connect, serviceAddress } from "../recall/fetch/connect.js";
import type { DocumentForm, FetchedDocument } from "../recall/fetch/document-service.js";
import { fileName, obtain, type Wanted } from "../recall/fetch/obtain.js";
import type { Search } from "./input-options.js";
import { progressOn } from "./progress.js";
import { writeTo } from "./terminal.js";

/** The user's options for `resdiff fetch`. */
export interface FetchOptions {
  readonly lang: LanguageCode;
  readonly form?: DocumentForm;
  /** The folder to save it in; the current one by default. */
  readonly library?: string;
}

/** Downloads a resolution and says where it is. */
export async function runFetch(name: string, options: FetchOptions): Promise<void> {
  const symbol = parseSymbol(name);
  if (!symbol) {
    throw new UserError("no-symbol", `${name} is no symbol of a resolution: give one such as A/RES/64/50 or 64/50.`);
  }
  const wanted: Wanted = { symbol, language: options.lang, ...(options.form && { form: options.form }) };
  const document = await download(wanted);
  const path = put(options.library ?? ".", wanted, document);
  await writeTo(process.stdout, `${path}\n`);
}

/**
 * Downloads and parses a resolution, and saves it in the library if one was named.
 *
 * @throws UserError if it is not available, or a different document came
 */
export async function fetchText(
  symbol: ResolutionSymbol,
  language: LanguageCode,
  { library, run }: Search,
): Promise<Resolution> {
  const wanted = { symbol, language };
  const document = await run.within(download(wanted));
  const name = symbolText(symbol);
  const source = library === undefined ? `${name} (${serviceHost()})` : put(library, wanted, document);
  const text = await run.readDocument({ bytes: document.bytes, source }, {});
  if (text.symbol !== null && text.symbol !== name) {
    throw new UserError(
      "service",
      `${serviceHost()} sent ${text.symbol} instead of ${name}: get the document in a browser.`,
    );
  }
  return text;
}

const serviceHost = (): string => serviceAddress(process.env).host;

async function download(wanted: Wanted): Promise<FetchedDocument> {
  const { env, platform, stderr } = process;
  const host = serviceHost();
  const service = connect({ env, cache: join(cacheFolder(env, platform), "documents"), userAgent: userAgent() });
  const progress = progressOn(stderr, false);
  progress.say(`asking ${host} for ${symbolText(wanted.symbol)}`);
  try {
    return await obtain(service, wanted, host);
  } finally {
    progress.end();
  }
}

/** The user agent, as servers' logs show it. */
function userAgent(): string {
  const described: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const { version } = described as { version: string };
  return `resdiff/${version} (compares United Nations resolutions; one request at a time)`;
}

/** Saves a document in a library; an existing file is left as it is. */
function put(library: string, { symbol, language }: Wanted, { bytes, form }: FetchedDocument): string {
  const path = join(library, fileName(symbol, language, form));
  if (!existsSync(path)) {
    writeToLibrary(path, bytes);
  } else if (!readFileSync(path).equals(bytes)) {
    throw new UserError(
      "exists",
      `${path} exists already and is not what the service gives as ${symbolText(symbol)} in ${LANGUAGES[language].name}: move it away first.`,
    );
  }
  return path;
}

function writeToLibrary(path: string, bytes: Uint8Array): void {
  try {
    writeWholeIn(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError("unwritable", `${path} cannot be written (${code}): name another folder with --library.`, {
      cause: error,
    });
  }
}
