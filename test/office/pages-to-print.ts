/** What the office test prints: resolutions of the corpus in the manner of five ages and of four bodies. */
import { readdirSync } from "node:fs";
import type { LanguageCode, Resolution } from "../../src/model/resolution.js";
import { parse } from "../../src/parse/parse.js";
import { read } from "../../src/read/load.js";
import { AGES, isPlain, laidOut } from "../support/ages.js";
import { layoutOf, typescriptOf } from "../support/layout.js";
import { BODIES_OF_TODAY, PRINTED_AGES, type PrintedManner } from "../support/manners.js";
import { CORPUS, MORE } from "../support/needs.js";
import { ALL } from "./office.js";

/** Resolutions in each language: ten, or one of a sample; and of each body. */
const TEXTS = ALL ? 10 : 1;
const OF_BODY = ALL ? 2 : 1;

/** What is printed: a text, and the manner that it is printed in. */
export interface Job {
  readonly name: string;
  readonly manner: string;
  readonly wanted: Resolution;
  readonly pages: string;
  /** The same as text, where it is read so too. */
  readonly text?: string;
}

async function plainTexts(language: LanguageCode): Promise<Resolution[]> {
  const texts: Resolution[] = [];
  for (const name of readdirSync(`${CORPUS}xml`).filter((f) => f.endsWith(`.${language}.xml`))) {
    if (texts.length === TEXTS) break;
    const text = parse(await read(`${CORPUS}xml/${name}`));
    if (isPlain(text)) texts.push(text);
  }
  return texts;
}

/** Resolutions of each body in a language, by the beginning of their files' names. */
async function textsOf(body: keyof typeof BODIES_OF_TODAY, language: LanguageCode): Promise<Resolution[]> {
  const names = readdirSync(`${MORE}xml`).filter((f) => f.endsWith(`.${language}.xml`) && STEMS[body].test(f));
  return Promise.all(names.slice(0, OF_BODY).map(async (name) => parse(await read(`${MORE}xml/${name}`))));
}
const STEMS: Readonly<Record<keyof typeof BODIES_OF_TODAY, RegExp>> = {
  "General Assembly": /^79-/,
  "Human Rights Council": /^A-HRC-/,
  "Economic and Social Council": /^E-/,
  "Security Council": /^S-/,
};

const printed = (text: Resolution, age: string): string => {
  const manner = PRINTED_AGES[age];
  return manner ? layoutOf(text, manner) : typescriptOf(laidOut(text, AGES[age] as (typeof AGES)[string]), text);
};

export const byAge = async (language: LanguageCode): Promise<Job[]> =>
  (await plainTexts(language)).flatMap((wanted, i) =>
    Object.keys(AGES).map((manner) => ({
      name: `${language}-${manner}-${i}`,
      manner,
      wanted,
      pages: printed(wanted, manner),
      text: laidOut(wanted, AGES[manner] as (typeof AGES)[string]),
    })),
  );

export async function byBody(language: LanguageCode): Promise<Job[]> {
  const jobs = Object.entries(BODIES_OF_TODAY).map(async ([body, manner]: [string, PrintedManner], n) =>
    (await textsOf(body as keyof typeof BODIES_OF_TODAY, language)).map((wanted, i) => ({
      name: `${language}-body${n}-${i}`,
      manner: body,
      wanted,
      pages: layoutOf(wanted, manner),
    })),
  );
  return (await Promise.all(jobs)).flat();
}
