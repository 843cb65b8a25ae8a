/** Names the styles and scripts that may run in a page by their hashes, so that nothing else can run. */
import { sha256 } from "@noble/hashes/sha2.js";

/**
 * The hash of a style or a script as used in a Content-Security-Policy, without quotes.
 *
 * @example hashOf("") // "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
 */
export const hashOf = (text: string): string =>
  `sha256-${btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))))}`;
