/** An index of phrases by their first word. */

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  values: T[];
}

/** A match: how many words it covers, and the words that were skipped inside it. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
  readonly skipped: readonly string[];
}

const NONE: readonly string[] = [];

/** Phrases by their words. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), values: [] };

  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** Whether any phrase starts with this word. */
  starts(word: string): boolean {
    return this.#root.next.has(word);
  }

  /**
   * Finds the phrases at position `at`, the longest first.
   *
   * @param skip an index of phrases that may occur between the words of a phrase ("takes also note")
   */
  at(words: readonly string[], at: number, skip?: PhraseIndex<string>): PhraseMatch<T>[] {
    const found: PhraseMatch<T>[] = [];
    const walk = (node: Node<T>, here: number, skipped: readonly string[]): void => {
      for (const value of node.values) found.push({ value, length: here - at, skipped });
      const next = node.next.get(words[here] ?? "");
      if (next) walk(next, here + 1, skipped);
      if (!skip || here === at || node.next.size === 0 || skipped.length > 0) return;
      for (const between of skip.at(words, here)) walk(node, here + between.length, [between.value]);
    };
    walk(this.#root, at, NONE);
    if (found.length < 2) return found;
    // A phrase that ends in skipped words would claim words that do not belong to it; it is found without skipping.
    return found
      .filter((f, i) => found.findIndex((g) => g.value === f.value && g.length <= f.length) === i)
      .sort((a, b) => b.length - a.length);
  }
}
