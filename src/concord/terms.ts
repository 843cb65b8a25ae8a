/** The words of a text, in the form in which the glossary lists them. */
import type { Language } from "../language/language.js";
import { memoize } from "../language/memoize.js";
import { formsOf } from "../language/word-forms.js";
import type { Range } from "../model/resolution.js";
import { unitsOf } from "../words/units.js";

/** A word and its place, without inflection; in Chinese two characters, since no sign shows where words begin. */
export interface Term extends Range {
  readonly term: string;
}

/** Longer stems are cut: the rest is an ending that the data do not contain. */
const LONGEST = 8;
const SHORTEST = 3;

const stemsOf = memoize((language) => {
  const known = new Map<string, string | null>();
  const form = formsOf(language);
  const light = new Set(language.wording.tokens.light.split("|"));
  return (word: string): string | null => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = light.has(word) || word.length < SHORTEST || /\d/.test(word) ? null : form(word).stem.slice(0, LONGEST);
      known.set(word, stem);
    }
    return stem;
  };
});

/** The terms of a text, in order. */
export function termsOf(text: string, language: Language): Term[] {
  const units = unitsOf(text);
  if (language.spaced) {
    const stem = stemsOf(language);
    return units.flatMap(({ form, start, end }) => {
      const term = stem(form);
      return term === null ? [] : [{ term, start, end }];
    });
  }
  return units.flatMap(({ form, start }, i) => {
    const next = units[i + 1];
    return next?.start === start + 1 ? [{ term: form + next.form, start, end: next.end }] : [];
  });
}
