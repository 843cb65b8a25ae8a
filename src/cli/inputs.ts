/** What the user named → the two texts to compare. */
import { UserError } from "../model/errors.js";
import type { Resolution } from "../model/resolution.js";
import { parse } from "../parse/parse.js";
import { read } from "../read/read.js";
import type { ReadOptions } from "../read/read-options.js";

/** Reads and parses the file of this name. */
export async function load(name: string, options: ReadOptions = {}): Promise<Resolution> {
  return parse(await read(name, options));
}

/**
 * The earlier and the later text.
 *
 * @param names OLD and NEW, or NEW alone, whose predecessor is then looked for
 */
export async function inputs(
  names: readonly string[],
  options: ReadOptions = {},
): Promise<{ before: Resolution; after: Resolution }> {
  const [first, second, ...more] = names;
  if (first === undefined || second === undefined || more.length > 0) throw new UserError("usage", "Give OLD and NEW.");
  return { before: await load(first, options), after: await load(second, options) };
}
