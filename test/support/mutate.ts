/** Damages input for fuzz tests, from a seed, so that every failure can be reproduced. */

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A copy of the bytes, damaged in a few places. */
export function mutate(bytes: Uint8Array, next: () => number): Uint8Array {
  let damaged = Buffer.from(bytes);
  const times = 1 + Math.floor(next() * 8);
  for (let i = 0; i < times; i++) {
    const at = Math.floor(next() * damaged.length);
    const length = 1 + Math.floor(next() ** 4 * damaged.length * 0.5);
    const part = damaged.subarray(at, at + length);
    const rest = damaged.subarray(at + length);
    switch (Math.floor(next() * 6)) {
      case 0:
        damaged[at] = Math.floor(next() * 256);
        break;
      case 1:
        // Sizes and places are where files break: one of four bytes becomes as large as can be.
        damaged.fill(next() < 0.5 ? 0xff : 0x7f, at, Math.min(at + 4, damaged.length));
        break;
      case 2:
        damaged = Buffer.concat([damaged.subarray(0, at), rest]);
        break;
      case 3:
        damaged = Buffer.concat([damaged.subarray(0, at), part, part, rest]);
        break;
      case 4:
        damaged = Buffer.from(damaged.subarray(0, Math.max(1, at)));
        break;
      default:
        for (let k = 0; k < part.length; k += 7) part[k] = Math.floor(next() * 256);
    }
  }
  return damaged;
}
