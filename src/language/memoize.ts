/** Builds whatever depends on a language's data alone, such as patterns and indexes, once for each language and only when it is needed. */
import type { Language } from "./language.js";

/**
 * Caches what `make` returns for each language or other object, as long as that object is alive.
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

/**
 * Creates a value when it is first needed. Patterns with Unicode classes take V8 longer to build than a short comparison can spare, so
 * those that only some forms need are built late.
 *
 * @example const word = once(() => /[\p{L}\p{M}]+/gu);
 */
export function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
