/** Makes the same comparison in a second language, from the library. */
import { LANGUAGES } from "../language/languages.js";
import type { Comparison } from "../model/comparison.js";
import { UserError } from "../model/errors.js";
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { type Library, takeFrom, textsOf } from "../recall/library/library.js";
import { withWitness } from "../witness/witness.js";
import type { InputOptions, Search } from "./input-options.js";
import { readerOf } from "./libraries.js";
import { foldersFor } from "./predecessor.js";

/** What the user asked of a second language. */
export interface WitnessOptions extends InputOptions {
  /** The language named with `--witness`; false with `--no-witness`. */
  readonly witness?: LanguageCode | false;
}

/** The language in which most resolutions are negotiated, and from which the others are translated. */
const USUAL: LanguageCode = "en";

/**
 * The comparison with what a second language says: the one named with `--witness`, or English by itself where the folder
 * that was looked in for a text holds both in English.
 *
 * @param looked whether a folder was looked in, named or for the predecessor
 * @throws UserError where a language was named in which the two are not at hand
 */
export async function witnessed(
  comparison: Comparison,
  asked: WitnessOptions & Search,
  looked: boolean,
): Promise<Comparison> {
  const { old, new: now } = comparison;
  const language = asked.witness === undefined ? (looked ? USUAL : null) : asked.witness || null;
  if (language === null || (asked.witness === undefined && now.language === language)) return comparison;
  if (language === now.language) {
    throw new UserError(
      "usage",
      `Both texts are in ${LANGUAGES[language].name}: name another language with --witness.`,
    );
  }
  const both = await bothIn(language, comparison, asked);
  if (both) return withWitness(comparison, await asked.run.compare(both.old, both.new));
  if (asked.witness === undefined) return comparison;
  const names = [old, now].map((text) => text.symbol ?? text.source).join(" and ");
  throw new UserError(
    "no-witness",
    `${names} are not both at hand in ${LANGUAGES[language].name}: name a folder that holds them with --library.`,
  );
}

interface Both {
  readonly old: Resolution;
  readonly new: Resolution;
}

/** The two texts in another language, or null if no folder has both. */
async function bothIn(language: LanguageCode, { old, new: now }: Comparison, asked: Search): Promise<Both | null> {
  if (old.symbol === null || now.symbol === null) return null;
  for (const open of foldersFor(now, asked)) {
    const library = await open();
    const [before, after] = [
      await taken(library, old.symbol, language, asked),
      await taken(library, now.symbol, language, asked),
    ];
    if (before && after) return { old: before, new: after };
  }
  return null;
}

async function taken(
  library: Library,
  symbol: string,
  language: LanguageCode,
  { run }: Search,
): Promise<Resolution | null> {
  for (const held of textsOf(library, symbol, language)) {
    if (held.language !== language) continue;
    const text = await takeFrom(held, readerOf(run));
    if (text?.language === language) return text;
  }
  return null;
}
