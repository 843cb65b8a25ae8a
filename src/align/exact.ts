/** The first pass: links paragraphs whose text is the same in both texts and occurs only once in each. */
import type { Profile } from "./profiles.js";
import { type Pair, type Pass, stateOf } from "./state.js";

export const linkExact: Pass = ({ profiles }) => {
  const olds = soleByText(profiles.before);
  const news = soleByText(profiles.after);
  const links: Pair[] = [];
  for (const [text, i] of olds) {
    const j = news.get(text);
    if (i >= 0 && j !== undefined && j >= 0) links.push([i, j]);
  }
  return stateOf(profiles.before.length, profiles.after.length, links);
};

/** Position by text; -1 for a text that occurs more than once. */
function soleByText(side: readonly Profile[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { paragraph, at } of side) {
    if (paragraph.text !== "") found.set(paragraph.text, found.has(paragraph.text) ? -1 : at);
  }
  return found;
}
