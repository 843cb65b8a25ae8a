// The time of the core on the longest pair of the corpus: words and kinds together, relative to the alignment.
import { align } from "../dist/align/align.js";
import { alignFootnotes } from "../dist/align/footnotes.js";
import { compare } from "../dist/compare.js";
import { hasCorpus, resolution } from "./corpus.mjs";
import { medians } from "./support.mjs";

export const title = "core on 76/72 → 77/248 in English";

export default async function run() {
  if (!hasCorpus()) return ["skipped: ../shared/corpus is not here"];
  const [old, now] = [await resolution("76/72", "en"), await resolution("77/248", "en")];
  const aligning = () => alignFootnotes(old, now, align(old, now).links);
  // The first rounds measure the compiler; those of a comparison that runs once are in the bench of whole processes.
  for (let round = 0; round < 3; round++) compare(old, now);
  const [alignment, whole] = await medians([aligning, () => compare(old, now)], 15);
  const rest = (whole - alignment) / alignment;
  return [`words and kinds take ${rest.toFixed(2)} of the time of the alignment (at most 1)`];
}
