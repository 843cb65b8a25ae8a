/** Maps the addresses of one text to those of the same text in another language. */
import type { Resolution } from "../model/resolution.js";
import { editionOf } from "./passages.js";
import { rowsOf } from "./rows.js";
import { scalesOf } from "./similarity.js";

/**
 * Maps the addresses of one text to those of the same text in another language.
 *
 * @returns nothing for passages that the other text lacks
 * @example addressesIn(await load("64-50.zh.txt"), await load("64-50.en.xml")).get("OP5") // "OP5"
 */
export function addressesIn(from: Resolution, to: Resolution): ReadonlyMap<string, string> {
  const shape = ({ paragraphs, footnotes }: Resolution): string =>
    [...paragraphs, ...footnotes].map((p) => p.id).join(" ");
  // In nearly all sets the paragraphs are the same, so there is nothing to pair.
  if (shape(from) === shape(to)) return new Map([...from.paragraphs, ...from.footnotes].map(({ id }) => [id, id]));
  const editions = [from, to].map(editionOf);
  const scales = scalesOf(editions);
  const parts = [editions.map((e) => e.body), editions.map((e) => e.notes)];
  const rows = parts.flatMap((sequences) => rowsOf(sequences, scales));
  return new Map(
    rows.flatMap((row) => {
      const [own, other] = [row.get(from.language), row.get(to.language)];
      return own && other ? [[own.id, other.id] as const] : [];
    }),
  );
}
