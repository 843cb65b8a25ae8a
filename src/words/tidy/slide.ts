/** Moves insertions and deletions that could be in several places to where a person would put them. */
import type { DiffStretch } from "../diff.js";
import type { Token } from "../tokens.js";
import { joined, type Pass, type WordSequences } from "./pass.js";

/** Reasons for a position, the weightiest first. Only the order matters. */
const BALANCED = 8;
const AFTER_PAUSE = 4;
const BETWEEN_PAUSES = 3;
const BEGINS_LIGHT = 2;
const ENDS_LIGHT = -2;

const OPENS = /[([{（［【《〈“‘«「『]/u;
const CLOSES = /[)\]}）］】》〉”’»」』]/u;
const PAUSE = /^[,;:.，；：。、،؛]$/u;

/**
 * Moves every pure insertion or deletion between two kept stretches to its best position.
 *
 * @example A, B[+, C+], D → A, B, [+C, +]D: the comma stays with what it closes
 */
export const slid: Pass = (texts, stretches) => {
  const out = [...stretches];
  // If a comparison begins or ends with a change, an empty kept stretch is added there, so that every change has two neighbours.
  if (out[0]?.same === false) out.unshift({ same: true, old: [0, 0], new: [0, 0] });
  const [n, m] = [texts.old.length, texts.new.length];
  if (out.at(-1)?.same === false) out.push({ same: true, old: [n, n], new: [m, m] });
  for (let k = 1; k < out.length - 1; k += 2) {
    const [before, stretch, after] = [out[k - 1], out[k], out[k + 1]];
    if (!before || !stretch || !after) continue;
    const side = stretch.old[0] === stretch.old[1] ? "new" : stretch.new[0] === stretch.new[1] ? "old" : null;
    const by = side ? bestShift(texts, side, stretch, length(before), length(after)) : 0;
    if (by === 0) continue;
    out[k - 1] = { same: true, old: [before.old[0], before.old[1] + by], new: [before.new[0], before.new[1] + by] };
    out[k] = {
      same: false,
      old: [stretch.old[0] + by, stretch.old[1] + by],
      new: [stretch.new[0] + by, stretch.new[1] + by],
    };
    out[k + 1] = { same: true, old: [after.old[0] + by, after.old[1]], new: [after.new[0] + by, after.new[1]] };
  }
  return joined(out);
};

const length = (stretch: DiffStretch): number => stretch.old[1] - stretch.old[0];

/** How far to move, negative to the left; 0 if the position is already the best. */
function bestShift(
  texts: WordSequences,
  side: "old" | "new",
  stretch: DiffStretch,
  left: number,
  right: number,
): number {
  const keys = side === "old" ? texts.oldKeys : texts.newKeys;
  const tokens = texts[side];
  const [start, end] = stretch[side];
  let best = 0;
  let bestScore = score(tokens, start, end);
  for (let by = -1; -by <= left && keys[start + by] === keys[end + by]; by--) {
    const at = score(tokens, start + by, end + by);
    if (at > bestScore) [best, bestScore] = [by, at];
  }
  for (let by = 1; by <= right && keys[start + by - 1] === keys[end + by - 1]; by++) {
    const at = score(tokens, start + by, end + by);
    if (at > bestScore) [best, bestScore] = [by, at];
  }
  return best;
}

function score(tokens: readonly Token[], start: number, end: number): number {
  const before = tokens[start - 1]?.text ?? ",";
  let sum = 0;
  if (balanced(tokens, start, end)) sum += BALANCED;
  if (PAUSE.test(before)) sum += AFTER_PAUSE;
  if (isPause(tokens[start]) && isPause(tokens[end])) sum += BETWEEN_PAUSES;
  if (tokens[start]?.kind === "light") sum += BEGINS_LIGHT;
  if (tokens[end - 1]?.kind === "light") sum += ENDS_LIGHT;
  return sum;
}

const isPause = (token: Token | undefined): boolean => token !== undefined && PAUSE.test(token.text);

/** Whether brackets and quotation marks are balanced within the range. */
function balanced(tokens: readonly Token[], start: number, end: number): boolean {
  let open = 0;
  for (let i = start; i < end; i++) {
    const text = tokens[i]?.text ?? "";
    if (OPENS.test(text)) open++;
    else if (CLOSES.test(text)) open--;
    if (open < 0) return false;
  }
  return open === 0;
}
