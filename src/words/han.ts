/** Chinese words: the runtime's segmenter, with the names it cuts in pieces put together again. */

let segmenter: Intl.Segmenter | null = null;

/** The segmenter, made once: making one costs more than cutting a paragraph. It holds no state. */
function words(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return segmenter;
}

/** Segments that one name may take; the longest names of the list take fewer. */
const LONGEST_NAME = 8;

/**
 * Cuts a run of Chinese characters into words.
 *
 * @param names names to keep whole
 * @returns the words; joined they are the run
 * @example hanWords("联合国大会第一委员会", new Set(["联合国", "大会", "第一委员会"]))
 */
export function hanWords(run: string, names: ReadonlySet<string>): string[] {
  if (run.length === 1) return [run];
  const pieces = Array.from(words().segment(run), (s) => s.segment);
  const joined: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let length = Math.min(LONGEST_NAME, pieces.length - at);
    while (length > 1 && !names.has(pieces.slice(at, at + length).join(""))) length--;
    joined.push(pieces.slice(at, at + length).join(""));
    at += length;
  }
  return joined;
}
