// How many paragraphs are reported as changed in substance although English is unchanged. With English as witness they are labelled;
// paragraphs that changed in substance in English too must never be.
//   LANGUAGES=zh,ru LIMIT=20 npm run bench -- witness
import { hasCorpus, LANGUAGES, pairs, resolution } from "./corpus.mjs";

export const title =
  "witness: paragraphs of substance where English is unchanged, and how many are still told as the others";

export default async function witness() {
  if (!hasCorpus()) return ["skipped: ../shared/corpus is missing"];
  const [{ compare }, { withWitness }] = await Promise.all([
    import("../dist/compare.js"),
    import("../dist/witness/witness.js"),
  ]);
  const chosen = pairs().slice(0, Number(process.env.LIMIT ?? Number.POSITIVE_INFINITY));
  const languages = (process.env.LANGUAGES?.split(",") ?? LANGUAGES).filter((l) => l !== "en");
  const n = Object.fromEntries(
    languages.map((l) => [l, { before: 0, after: 0, substance: 0, alone: 0, missing: 0, wrong: 0 }]),
  );
  for (const pair of chosen) {
    const [oldEn, newEn] = [await resolution(pair.old, "en"), await resolution(pair.new, "en")];
    if (!oldEn || !newEn) continue;
    const english = compare(oldEn, newEn);
    const key = (e) => `${e.old}>${e.new}`;
    const unchanged = new Set(english.entries.filter((e) => e.relation === "unchanged").map(key));
    const heavy = new Set(english.entries.filter((e) => e.substantive).map(key));
    for (const l of languages) {
      const [old, now] = [await resolution(pair.old, l), await resolution(pair.new, l)];
      if (!old || !now) continue;
      const count = n[l];
      for (const e of withWitness(compare(old, now), english).entries) {
        const alone = e.witness.standing === "alone";
        if (e.substantive) count.substance++;
        if (alone) count.alone++;
        if (e.witness.standing === "missing") count.missing++;
        if (alone && heavy.has(key(e))) count.wrong++;
        if (!unchanged.has(key(e)) || !e.substantive) continue;
        count.before++;
        if (!alone) count.after++;
      }
    }
  }
  return languages.map(
    (l) =>
      `${l}  of substance where English is unchanged: ${n[l].before}, told as the others with the witness: ${n[l].after}; ` +
      `of ${n[l].substance} of substance ${n[l].alone} in this language only (${n[l].wrong} of them of substance in English), ${n[l].missing} in English only`,
  );
}
