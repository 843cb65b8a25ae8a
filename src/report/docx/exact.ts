/** Makes text exact: words that count as the same but are written differently are deleted and inserted. */
import type { TextPiece } from "../../redline/blocks.js";

/** The piece; or, if the two texts spell it differently, their common letters kept and everything else replaced. */
export function exactPieces(piece: TextPiece): TextPiece[] {
  if (piece.side !== "both" || piece.before === piece.text) return [piece];
  // By characters and not by code units, so that no surrogate pair is split.
  const [a, b] = [[...piece.before], [...piece.text]];
  const stretches = a.length === b.length ? characterByCharacter(a, b) : endsApart(a, b);
  return stretches.flatMap(({ was, now }): TextPiece[] => {
    if (was === now) return [{ ...piece, text: now, before: was }];
    return [
      { ...piece, side: "old", text: was, before: was },
      { ...piece, side: "new", text: now, before: now },
    ];
  });
}

/** A stretch of both texts: either the same or replaced as a whole. */
interface Stretch {
  readonly was: string;
  readonly now: string;
}

/** If one character stands for another, as with quotation marks and spaces. */
function characterByCharacter(a: readonly string[], b: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  let same: boolean | null = null;
  a.forEach((was, i) => {
    const now = b[i] ?? "";
    const last = found.at(-1);
    if (last && same === (was === now)) found[found.length - 1] = { was: last.was + was, now: last.now + now };
    else found.push({ was, now });
    same = was === now;
  });
  return found;
}

/** The common beginning and end, with everything in between replaced. */
function endsApart(a: readonly string[], b: readonly string[]): Stretch[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const cut = (characters: readonly string[]): [string, string, string] => [
    characters.slice(0, head).join(""),
    characters.slice(head, characters.length - tail).join(""),
    characters.slice(characters.length - tail).join(""),
  ];
  const now = cut(b);
  return cut(a).map((was, i) => ({ was, now: now[i] ?? "" }));
}
