/** Builds what depends on a language's data alone, such as patterns and indexes, once for each language and only when it is needed. */
import type { Language } from "./language.js";

/**
 * Remembers what `make` returns for each language, or for whatever else it is asked of, as long as that is at hand.
 *
 * @example const patternOf = memoize((language) => new RegExp(language.months.flat().join("|"), "u"));
 */
export function memoize<Made extends object, Of extends object = Language>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    let made = known.get(of);
    if (!made) {
      made = make(of);
      known.set(of, made);
    }
    return made;
  };
}
