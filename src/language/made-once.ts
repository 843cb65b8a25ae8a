/** What is made of a language's data, at the first need and once for each language, since it depends on nothing else. */
import type { Language } from "./language.js";

/**
 * Makes a function that gives what `make` made of a language, the same every time.
 *
 * @example const patternOf = madeOnce((language) => new RegExp(language.months.flat().join("|"), "u"));
 */
export function madeOnce<Made extends object>(make: (language: Language) => Made): (language: Language) => Made {
  const known = new WeakMap<Language, Made>();
  return (language) => {
    let made = known.get(language);
    if (!made) {
      made = make(language);
      known.set(language, made);
    }
    return made;
  };
}
