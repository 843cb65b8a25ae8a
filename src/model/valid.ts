/** Checks that a resolution is well-formed before it is compared or searched. The parser makes no others, but callers can build one by hand. */
import { UserError } from "./errors.js";
import type { Resolution } from "./resolution.js";

/**
 * Checks that a resolution is well-formed.
 *
 * @param languages the codes that are known
 * @throws UserError `unknown-language`, `same-address` or `circle`, naming the text and what is wrong with it
 */
export function assertValid(resolution: Resolution, languages: object): void {
  const { source, language, paragraphs, footnotes } = resolution;
  if (!Object.hasOwn(languages, language)) {
    const known = Object.keys(languages).join(", ");
    throw new UserError("unknown-language", `${source} has the language "${language}": it must be one of ${known}.`, {
      data: { source, language },
    });
  }
  for (const side of [paragraphs, footnotes]) {
    const twice = firstTwice(side.map(({ id }) => id));
    if (twice === undefined) continue;
    throw new UserError("same-address", `${source} has two paragraphs ${twice}: give each an address of its own.`, {
      data: { source, id: twice },
    });
  }
  const round = firstInCircle(new Map(paragraphs.map(({ id, parent }) => [id, parent])));
  if (round === undefined) return;
  throw new UserError("circle", `Paragraph ${round} of ${source} is a part of itself: give it another parent.`, {
    data: { source, id: round },
  });
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.has(id) || !seen.add(id));
}

/** The first paragraph whose chain of parents leads back to itself. */
function firstInCircle(parents: ReadonlyMap<string, string | null>): string | undefined {
  const sound = new Set<string>();
  for (const id of parents.keys()) {
    const path = new Set<string>();
    for (let at: string | null = id; at !== null && !sound.has(at); at = parents.get(at) ?? null) {
      if (path.has(at)) return at;
      path.add(at);
    }
    for (const at of path) sound.add(at);
  }
  return undefined;
}
