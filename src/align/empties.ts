/** The last pass: links the empty paragraphs of official files by the paragraph that follows each of them. */
import { chain } from "./chain.js";
import type { Profile } from "./profiles.js";
import { type Pair, type Pass, stateOf } from "./state.js";

/**
 * Links empty paragraphs that come before linked ones, or that both end their texts. Only links in order count, so an empty paragraph never
 * moves.
 */
export const linkEmpty: Pass = ({ profiles: { before, after } }, state) => {
  const links: Pair[] = [];
  state.toNew.forEach((j, i) => {
    if (j !== -1 && !isEmpty(before[i]) && !isEmpty(after[j])) links.push([i, j]);
  });
  const inOrder = chain(links.map(([i, j]) => ({ old: i, new: j, weight: 1 })));
  for (const next of [...inOrder, { old: before.length, new: after.length }]) {
    for (let d = 1; isEmpty(before[next.old - d]) && isEmpty(after[next.new - d]); d++) {
      links.push([next.old - d, next.new - d]);
    }
  }
  return stateOf(before.length, after.length, links);
};

const isEmpty = (profile: Profile | undefined): boolean => profile?.paragraph.text === "";
