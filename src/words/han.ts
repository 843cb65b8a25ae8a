/** Splits Chinese into words: the runtime's segmenter, with names that it cut up rejoined. */

let segmenter: Intl.Segmenter | null = null;

/** The cached segmenter; creating one costs more than cutting a paragraph. It holds no state. */
function words(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return segmenter;
}

/** Names to keep whole, by their first characters, the longest first. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** Names ready to be looked up. */
export function namesOf(names: readonly string[]): Names {
  const byFirst = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const first = name.slice(0, 1);
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return byFirst;
}

/**
 * Splits a run of Chinese characters into words.
 *
 * @param names names to keep whole if words begin and end with them
 * @returns the words; joined they are the run
 * @example hanWords("联合国大会第一委员会", namesOf(["联合国", "大会", "第一委员会"]))
 */
export function hanWords(run: string, names: Names): readonly string[] {
  if (run.length === 1) return [run];
  const pieces: string[] = [];
  const ends = new Set<number>();
  for (const { segment, index } of words().segment(run)) {
    pieces.push(segment);
    ends.add(index + segment.length);
  }
  const joined: string[] = [];
  let at = 0;
  let done = 0;
  for (const piece of pieces) {
    const end = at + piece.length;
    if (at >= done) {
      const start = at;
      const name = names.get(piece.slice(0, 1))?.find((n) => run.startsWith(n, start) && ends.has(start + n.length));
      const word = name && name.length > piece.length ? name : piece;
      joined.push(word);
      done = start + word.length;
    }
    at = end;
  }
  return joined;
}
