// The time of putting a redline into the old document, relative to the comparison it shows. The documents are the corpus's texts as our
// own Word redline lays them out, without changes; `npm run test:office` has pairs in the layout of the United Nations.
import { compare } from "../dist/compare.js";
import { parse } from "../dist/parse/parse.js";
import { readBytes } from "../dist/read/read.js";
import { docxRedline } from "../dist/report/docx/redline.js";
import { redlineInto } from "../dist/report/into/into.js";
import { labelsFor } from "../dist/report/labels/load.js";
import { hasCorpus, pairs, resolution } from "./corpus.mjs";
import { medians } from "./support.mjs";

export const title = "the redline inside the old document of some ten pages, against the comparison";

/** Letters of a text of some ten pages. */
const TEN_PAGES = { least: 25_000, most: 35_000 };
const MOST_PAIRS = 3;
const ROUNDS = 5;

const lengthOf = ({ paragraphs }) => paragraphs.reduce((sum, { text }) => sum + text.length, 0);

export default async function into({ lang = "en" } = {}) {
  if (!hasCorpus()) return ["skipped: the corpus is missing"];
  const labels = await labelsFor("en");
  const asWord = (text) => docxRedline(compare(text, text));
  const lines = [];
  for (const { old, new: now } of pairs()) {
    const before = await resolution(old, lang);
    const after = await resolution(now, lang);
    if (!before || !after || lengthOf(before) < TEN_PAGES.least || lengthOf(before) > TEN_PAGES.most) continue;
    const [host, newer] = [asWord(before), asWord(after)];
    const [was, is] = await Promise.all(
      [host, newer].map(async (b) => parse(await readBytes(b, { name: "text.docx" }))),
    );
    const comparison = compare(was, is);
    const options = { comments: { labels, view: { only: [], context: 0 } }, newer };
    const [compared, put] = await medians(
      [() => compare(was, is), () => redlineInto(comparison, host, options)],
      ROUNDS,
    );
    const ms = Math.round(compared + put);
    lines.push(
      `${(put / compared).toFixed(2)} ×  ${old} → ${now}, ${lengthOf(before)} letters: compared and put in ${ms} ms`,
    );
    if (lines.length === MOST_PAIRS) break;
  }
  return lines;
}
