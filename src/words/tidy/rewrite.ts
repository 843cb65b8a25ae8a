/** Turns a paragraph that is nearly all new into one replacement. */
import type { Token } from "../tokens.js";
import { worthOf } from "../worth.js";
import { joined, type Pass } from "./pass.js";

/** If less than this share of the longer side is kept, marks inside the paragraph explain nothing. */
const LEAST_KEPT = 0.2;

/** Turns a comparison that keeps next to nothing into one replacement; common beginnings and endings stay. */
export const asRewrite: Pass = (texts, stretches) => {
  const whole = (tokens: readonly Token[]): number => worthOf(tokens, [0, tokens.length]);
  const kept = stretches.reduce((sum, s) => (s.same ? sum + worthOf(texts.new, s.new) : sum), 0);
  if (kept >= LEAST_KEPT * Math.max(whole(texts.old), whole(texts.new))) return [...stretches];
  return joined(stretches.map((s, k) => (k === 0 || k === stretches.length - 1 ? s : { ...s, same: false })));
};
