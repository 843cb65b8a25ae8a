/** The files given so far, box by box. */
import type { Given, GivenTexts } from "../protocol.js";

/** The two boxes of the page. */
export type Box = "now" | "others";

export const EMPTY: GivenTexts = { now: null, others: [] };

/** The state after files were put into a box. The first box takes one file; if several are dropped there, they are sorted later. */
export function put(state: GivenTexts, box: Box, files: readonly Given[]): GivenTexts {
  const [first] = files;
  if (!first) return state;
  if (box === "others") return { ...state, others: files };
  return files.length === 1 ? { ...state, now: first } : { now: null, others: files };
}

/** The state after files were dropped beside the boxes: a single one goes where there is room, several are sorted later. */
export function putAnywhere(state: GivenTexts, files: readonly Given[]): GivenTexts {
  return put(state, files.length === 1 && state.now ? "others" : "now", files);
}

export const without = (state: GivenTexts, box: Box): GivenTexts =>
  box === "now" ? { ...state, now: null } : { ...state, others: [] };

/** The state with the two compared texts swapped; null if they are not among the texts given. */
export function swapped(
  { now, others }: GivenTexts,
  compared: { readonly old: string; readonly new: string },
): GivenTexts | null {
  const all = [...others, ...(now ? [now] : [])];
  const [earlier, later] = [compared.new, compared.old].map((name) => all.find((given) => given.name === name));
  return earlier && later ? { now: later, others: [earlier] } : null;
}

/** Whether there are enough texts to compare. */
export const isReady = ({ now, others }: GivenTexts): boolean => others.length + (now ? 1 : 0) >= 2;
