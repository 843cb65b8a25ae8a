/** Small running numbers for 32-bit hashes: a table with open addressing, several times faster here than a Map. */

const FIRST_CAPACITY = 1 << 14;

export class HashIds {
  #mask = FIRST_CAPACITY - 1;
  #hashes = new Int32Array(FIRST_CAPACITY);
  /** Number plus one, 0 where the slot is free. */
  #numbers = new Int32Array(FIRST_CAPACITY);
  #size = 0;

  /** How many hashes have a number. */
  get size(): number {
    return this.#size;
  }

  /** The number of a hash: 0 for the first one asked for, 1 for the next, and so on. */
  of(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    for (;;) {
      const number = this.#numbers[slot] as number;
      if (number === 0) break;
      if (this.#hashes[slot] === hash) return number - 1;
      slot = (slot + 1) & this.#mask;
    }
    this.#hashes[slot] = hash;
    this.#numbers[slot] = ++this.#size;
    if (this.#size * 2 > this.#mask) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const hashes = this.#hashes;
    const numbers = this.#numbers;
    this.#mask = this.#mask * 2 + 1;
    this.#hashes = new Int32Array(this.#mask + 1);
    this.#numbers = new Int32Array(this.#mask + 1);
    for (let k = 0; k < numbers.length; k++) {
      if (numbers[k] === 0) continue;
      const hash = hashes[k] as number;
      let slot = (hash ^ (hash >>> 16)) & this.#mask;
      while (this.#numbers[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#hashes[slot] = hash;
      this.#numbers[slot] = numbers[k] as number;
    }
  }
}
