/** Finds which of many titles are alike without comparing each with every other. */
import { likenessOfTitles, type TitlePairs, titlePairs } from "./likeness.js";

/** A title of an index, prepared for comparison. */
interface Indexed {
  readonly title: string;
  readonly pairs: TitlePairs;
}

/** An index of titles that finds those similar to a given one. */
export class TitleIndex {
  readonly #least: number;
  readonly #titles: Indexed[];
  /** The titles that contain a pair of letters. */
  readonly #having = new Map<number, Indexed[]>();
  readonly #found = new Map<string, readonly string[]>();

  /** @param least how similar titles must be, from 0 to 1; see `titleLikeness` */
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

  /** The titles that are similar to a given one, which may be among them. */
  alike(title: string): readonly string[] {
    const known = this.#found.get(title);
    if (known) return known;
    const pairs = titlePairs(title);
    const found = [...this.#possible(pairs)].filter((other) => this.#isLike(pairs, other.pairs));
    const titles = found.map((other) => other.title);
    this.#found.set(title, titles);
    return titles;
  }

  /** Titles of very different lengths cannot be similar, which is quick to check. */
  #isLike(one: TitlePairs, other: TitlePairs): boolean {
    const [a, b] = [one.pairs.length, other.pairs.length];
    const most = a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b);
    return most >= this.#least && likenessOfTitles(one, other) >= this.#least;
  }

  /**
   * The titles that contain one of the rarest pairs of a title. With Dice's coefficient d, a title of n pairs shares at least n · d / (2 −
   * d) of them with any similar title, so any set of pairs larger than the remainder contains a shared one.
   */
  #possible({ folded, pairs }: TitlePairs): Set<Indexed> {
    if (pairs.length === 0) return new Set(this.#titles.filter((other) => other.pairs.folded === folded));
    const mayDiffer = pairs.length - Math.floor((pairs.length * this.#least) / (2 - this.#least));
    const having = [...pairs].map((pair) => this.#having.get(pair) ?? []).sort((a, b) => a.length - b.length);
    return new Set(having.slice(0, mayDiffer + 1).flat());
  }
}
