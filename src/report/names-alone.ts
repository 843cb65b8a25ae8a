/** Reduces file paths to file names, since a report that is passed on should reveal nothing about its maker’s computer. */
import type { Comparison } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";

/** The comparison with the names of both files alone. */
export const withNamesAlone = <C extends Comparison>(comparison: C): C => ({
  ...comparison,
  old: withNameAlone(comparison.old),
  new: withNameAlone(comparison.new),
});

/**
 * The text with its file's name alone, in its warnings as well.
 *
 * @example withNameAlone({ ...text, source: "/home/ana/64-50.pdf" }).source // "64-50.pdf"
 */
export function withNameAlone(text: Resolution): Resolution {
  const name = text.source.replace(/^.*[\\/](?=[^\\/])/su, "");
  if (name === text.source) return text;
  const warnings = text.warnings.map((w) => {
    const data = w.data.source === text.source ? { ...w.data, source: name } : w.data;
    return { ...w, data, message: w.message.replaceAll(text.source, () => name) };
  });
  return { ...text, source: name, warnings };
}
