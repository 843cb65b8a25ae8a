/** Helpers for bytes that work in Node and in browsers alike. */

/** Arguments that one call may have in every runtime. */
const MOST_ARGUMENTS = 1 << 13;

/** Each byte as the character of the same number; unlike the Latin-1 of `TextDecoder`, which is windows-1252. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS) {
    text += String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS));
  }
  return text;
}

/** Pieces put together. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
