/** An index of the available texts, so that finding the predecessor of one text need not look at all of them. */
import type { LanguageCode, Resolution } from "../model/resolution.js";
import { compareSymbols, parseSymbol, type ResolutionSymbol } from "../model/symbol.js";
import { Folding, shingles, textLikeness } from "./likeness.js";
import { TitleIndex } from "./titles.js";

/** An available text, before it is read. */
export interface Held {
  readonly symbol: string;
  readonly title: string | null;
  readonly language: LanguageCode;
  /** The path of its file. */
  readonly file: string;
}

/** The files that contain one resolution. */
export interface HeldGroup<T extends Held> {
  readonly symbol: string;
  readonly parts: ResolutionSymbol | null;
  /** In the order given. */
  readonly files: readonly T[];
  /** Its index among the groups, which are in the order of their first files. */
  readonly place: number;
}

/** A text without a title. */
export interface Untitled<T extends Held> {
  readonly held: T;
  readonly parts: ResolutionSymbol;
}

/** Titles that are at least this similar count as the same, allowing for one more word or a typing error. */
export const SAME_TITLE = 0.85;

/**
 * The available texts, indexed for questions about many texts; what is computed for one question is cached for the next.
 *
 * @example
 * const library = await openLibrary("texts", { cache: null, deep: true });
 * const held = new HeldIndex(library.texts);
 * const { predecessor } = await findPredecessor(after, citations(after), held, takeFrom);
 * predecessor?.symbol; // => "A/RES/63/390"
 */
export class HeldIndex<T extends Held> {
  readonly #groups = new Map<string, HeldGroup<T>>();
  readonly #byTitle = new Map<LanguageCode, { titles: TitleIndex; groups: ReadonlyMap<string, HeldGroup<T>[]> }>();
  readonly #untitled = new Map<string, Untitled<T>[]>();
  readonly #shingles = new WeakMap<Resolution, ReadonlySet<number>>();
  readonly #folding = new Folding();

  /** Takes the available texts; of several files with one resolution, those that come first are preferred. */
  constructor(held: readonly T[]) {
    const files = new Map<string, T[]>();
    for (const text of held) {
      const known = files.get(text.symbol);
      if (known) known.push(text);
      else files.set(text.symbol, [text]);
    }
    for (const [symbol, texts] of files)
      this.#groups.set(symbol, { symbol, parts: parseSymbol(symbol), files: texts, place: this.#groups.size });
  }

  /**
   * The files of a resolution, or undefined.
   *
   * @internal
   */
  group(symbol: string): HeldGroup<T> | undefined {
    return this.#groups.get(symbol);
  }

  /** The resolutions whose title in a language is similar to this one. @internal */
  titled(title: string, language: LanguageCode): HeldGroup<T>[] {
    const { titles, groups } = this.#titlesIn(language);
    return titles.alike(title).flatMap((alike) => groups.get(alike) ?? []);
  }

  /**
   * The untitled resolutions of a body in a language, the most recent first.
   *
   * @internal
   */
  untitled(body: string, language: LanguageCode): readonly Untitled<T>[] {
    const key = `${body} ${language}`;
    const known = this.#untitled.get(key);
    if (known) return known;
    const found = [...this.#groups.values()].flatMap(({ parts, files }) => {
      if (parts?.kind !== "resolution" || parts.body !== body) return [];
      return files.filter((f) => f.language === language && f.title === null).map((held) => ({ held, parts }));
    });
    found.sort((a, b) => compareSymbols(b.parts, a.parts));
    this.#untitled.set(key, found);
    return found;
  }

  /**
   * How alike two texts are; what a text is compared by is made once as long as the text is kept.
   *
   * @internal
   */
  likeness(one: Resolution, other: Resolution): number {
    return textLikeness(this.#shinglesOf(one), this.#shinglesOf(other));
  }

  #shinglesOf(text: Resolution): ReadonlySet<number> {
    const known = this.#shingles.get(text);
    if (known) return known;
    const made = shingles(
      text.paragraphs.map((p) => p.text),
      this.#folding,
    );
    this.#shingles.set(text, made);
    return made;
  }

  #titlesIn(language: LanguageCode) {
    const known = this.#byTitle.get(language);
    if (known) return known;
    const groups = new Map<string, HeldGroup<T>[]>();
    for (const group of this.#groups.values()) {
      const title = titleIn(group, language);
      if (title) groups.set(title, [...(groups.get(title) ?? []), group]);
    }
    const made = { titles: new TitleIndex(groups.keys(), SAME_TITLE), groups };
    this.#byTitle.set(language, made);
    return made;
  }
}

/** The title of a resolution in a language: that of its first file in the language; null if there is none. */
export const titleIn = <T extends Held>({ files }: HeldGroup<T>, language: LanguageCode): string | null =>
  files.find((text) => text.language === language)?.title ?? null;
