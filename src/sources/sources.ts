/** Finds where in a library the text that a resolution adds is already agreed language. */
import type { Comparison } from "../model/comparison.js";
import type { Range, Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol } from "../model/symbol.js";
import { clausesOf, sentencesOf } from "../words/clauses.js";
import { unitsOf } from "../words/units.js";
import { byDate, type Hit, isTelling, lookupIn } from "./lookup.js";
import type { IndexedText, PassageIndex } from "./passage-index.js";

/** Words that were added, and where they already occur. */
export interface Source extends Range {
  /** Address of the paragraph of the new text that contains the words. */
  readonly id: string;
  /** A new paragraph, or one of its sentences or clauses; or words inserted into an older paragraph. */
  readonly kind: "paragraph" | "insertion";
  /** One place for each text that has them, identical ones first, then by similarity; empty if none was found. */
  readonly matches: readonly Hit[];
}

/** What a text adds, with its sources. */
export interface Sources {
  readonly sources: readonly Source[];
  /** How many texts of the library were searched: those that are earlier than the new one. */
  readonly texts: number;
}

/**
 * Looks up what a text adds to the earlier one: each new paragraph, and each insertion of eight words or more; first the whole, then
 * sentence by sentence, then clause by clause. Only texts earlier than the new one count.
 *
 * @param indexes the parts of a library's index, in the language of the texts
 * @returns every addition with the places that have it, none if it is new; additions with too few words to look up are left out
 * @example
 * const library = await openLibrary("texts", { cache: null, deep: true });
 * const { indexes } = await openPassages(library, "en", { cache: null });
 * sourcesOf(comparison, indexes).sources.map(({ id, matches }) => [id, matches.length]); // => [["PP4", 0], ["OP3", 0]]
 */
export function sourcesOf(comparison: Comparison, indexes: readonly PassageIndex[]): Sources {
  const accepts = earlierThan(comparison.new);
  const look = lookupIn(indexes);
  const language = comparison.new.language;
  const sources = addedTo(comparison).flatMap(({ id, text, range, kind }) => {
    const told = (part: Range): Source => ({
      id,
      kind,
      ...part,
      matches: look(text.slice(part.start, part.end), { accepts }),
    });
    const telling = (part: Range): boolean => isTelling(unitsOf(text.slice(part.start, part.end)), language);
    const found = (part: Range, split: readonly ((text: string, range: Range) => Range[])[]): Source[] => {
      const whole = told(part);
      const [cut, ...finer] = split;
      if (whole.matches.length > 0 || !cut) return [whole];
      const parts = cut(text, part).filter(telling);
      const within = parts.length > 0 ? parts.flatMap((p) => found(p, finer)) : [];
      return within.some((s) => s.matches.length > 0) ? within : [whole];
    };
    const wording = worded(text, range);
    return telling(wording) ? found(wording, [sentencesOf, clausesOf]) : [];
  });
  return { sources, texts: indexes.reduce((sum, { texts }) => sum + texts.filter(accepts).length, 0) };
}

/** A stretch of text from its first word on: an insertion may begin with the comma that separates it from what comes before. */
function worded(text: string, { start, end }: Range): Range {
  return { start: start + (unitsOf(text.slice(start, end))[0]?.start ?? 0), end };
}

/** Words that only the new text has. */
interface Added {
  readonly id: string;
  /** The whole paragraph. */
  readonly text: string;
  readonly range: Range;
  readonly kind: Source["kind"];
}

function addedTo({ entries, new: after }: Comparison): Added[] {
  const texts = new Map(after.paragraphs.map((p) => [p.id, p.text]));
  return entries.flatMap((entry): Added[] => {
    if (entry.relation === "added") {
      return entry.new.map((id) => {
        const text = texts.get(id) ?? "";
        return { id, text, range: { start: 0, end: text.length }, kind: "paragraph" };
      });
    }
    return entry.segments.flatMap((segment): Added[] => {
      if (segment.kind !== "inserted") return [];
      const { paragraph, start, end } = segment.new;
      return [{ id: paragraph, text: texts.get(paragraph) ?? "", range: { start, end }, kind: "insertion" }];
    });
  });
}

/** Whether a text is earlier than another: by date, otherwise by symbol; a text is never earlier than itself. */
function earlierThan(after: Resolution): (text: IndexedText) => boolean {
  const own = after.symbol === null ? null : parseSymbol(after.symbol);
  const date = after.adoption?.date ?? null;
  return (text) => {
    if (text.symbol === after.symbol) return false;
    if (date !== null && text.date !== null)
      return text.date < date || (text.date === date && isLower(text.symbol, own));
    return own === null || isLower(text.symbol, own);
  };
}

function isLower(symbol: string, own: ReturnType<typeof parseSymbol>): boolean {
  const other = parseSymbol(symbol);
  return other !== null && own !== null && compareSymbols(other, own) < 0;
}

/** The earliest and the latest of the texts that contain a passage. */
export function span(matches: readonly Hit[]): { readonly earliest: Hit; readonly latest: Hit } | null {
  const inOrder = [...matches].sort((a, b) => byDate(a.text, b.text));
  const [earliest, latest] = [inOrder[0], inOrder.at(-1)];
  return earliest && latest ? { earliest, latest } : null;
}
