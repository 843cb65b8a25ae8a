/** Texts cut to what one line of a list can hold. */

const HAN = /\p{Script=Han}/u;

/** Where a clause ends: what stands before it makes sense by itself. */
const CLAUSE_END = /[.;,:，、；。：؛،](?=\s|$|\p{Script=Han})/gu;

/** A cut at the end of a clause is taken when it keeps this share of the room. */
const CLAUSE_SHARE = 0.6;

/** What a text ends in where it was cut. */
const CUT = " …";

/**
 * A text cut at the end of a clause, or else of a word, with an ellipsis where something was cut.
 *
 * @param most in letters; a Chinese character tells as much as two
 * @example
 * shortened("Takes note of the report", 12); // "Takes note …"
 */
export function shortened(text: string, most: number): string {
  const end = fitting(text, most);
  if (end === text.length) return text;
  const clause = [...text.matchAll(CLAUSE_END)].map((m) => m.index).findLast((at) => at <= end);
  if (clause !== undefined && clause > end * CLAUSE_SHARE) return text.slice(0, clause) + CUT;
  return text.slice(0, wordEnd(text, end)).trimEnd() + CUT;
}

/** The end of the last word that ends at or before a place; in the middle of a word where that is too long. */
function wordEnd(text: string, end: number): number {
  if (HAN.test(text.charAt(end - 1))) {
    // Made where it is needed: its data take a while to load. Browsers differ in where they cut a word.
    const words = new Intl.Segmenter("zh", { granularity: "word" });
    const starts = [...words.segment(text)].map(({ index }) => index);
    return starts.findLast((at) => at <= end) || end;
  }
  const space = text.charAt(end) === " " ? end : text.lastIndexOf(" ", end - 1);
  return space > end / 2 ? space : end;
}

/** How much of a text there is room for, in UTF-16 units. */
function fitting(text: string, most: number): number {
  let told = 0;
  let end = 0;
  for (const character of text) {
    told += HAN.test(character) ? 2 : 1;
    if (told > most) return end;
    end += character.length;
  }
  return text.length;
}
