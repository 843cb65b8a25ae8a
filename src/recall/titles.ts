/** Finds which of many titles are alike without comparing each with every other. */
import { likenessOfTitles, type TitlePairs, titlePairs } from "./likeness.js";

/** A title of an index, with what it is compared by. */
interface Indexed {
  readonly title: string;
  readonly pairs: TitlePairs;
}

/** Titles that can be asked which of them are like another one. */
export class TitleIndex {
  readonly #least: number;
  readonly #titles: Indexed[];
  /** Which titles have a pair of letters. */
  readonly #having = new Map<number, Indexed[]>();
  readonly #found = new Map<string, readonly string[]>();

  /** @param least how alike titles must be, 0 to 1; see `titleLikeness` */
  constructor(titles: Iterable<string>, least: number) {
    this.#least = least;
    this.#titles = [...new Set(titles)].map((title) => ({ title, pairs: titlePairs(title) }));
    for (const indexed of this.#titles) {
      for (const pair of new Set(indexed.pairs.pairs)) {
        const having = this.#having.get(pair);
        if (having) having.push(indexed);
        else this.#having.set(pair, [indexed]);
      }
    }
  }

  /** Those of the titles that are like one, itself among them. */
  alike(title: string): readonly string[] {
    const known = this.#found.get(title);
    if (known) return known;
    const pairs = titlePairs(title);
    const found = [...this.#possible(pairs)].filter((other) => this.#isLike(pairs, other.pairs));
    const titles = found.map((other) => other.title);
    this.#found.set(title, titles);
    return titles;
  }

  /** Titles of very different lengths cannot be alike, which is seen at once. */
  #isLike(one: TitlePairs, other: TitlePairs): boolean {
    const [a, b] = [one.pairs.length, other.pairs.length];
    const most = a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b);
    return most >= this.#least && likenessOfTitles(one, other) >= this.#least;
  }

  /**
   * The titles that have one of the rarest pairs of a title. Two that are alike share so many of their pairs that of any few more than
   * they may differ in, one is shared: with Dice's coefficient d a title of n pairs shares n · d / (2 − d) of them at least.
   */
  #possible({ folded, pairs }: TitlePairs): Set<Indexed> {
    if (pairs.length === 0) return new Set(this.#titles.filter((other) => other.pairs.folded === folded));
    const mayDiffer = pairs.length - Math.floor((pairs.length * this.#least) / (2 - this.#least));
    const having = [...pairs].map((pair) => this.#having.get(pair) ?? []).sort((a, b) => a.length - b.length);
    return new Set(having.slice(0, mayDiffer + 1).flat());
  }
}
