/** Patterns and indexes that depend on a language's data alone are built when first needed, and once for each language. */
import type { Language } from "./language.js";

/**
 * Remembers what `make` returns for each language.
 *
 * @example const patternOf = memoize((language) => new RegExp(language.months.flat().join("|"), "u"));
 */
export function memoize<Made extends object>(make: (language: Language) => Made): (language: Language) => Made {
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
