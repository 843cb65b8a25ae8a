/** Decodes windows-1252. Node 20's own decoder treats it as Latin-1 and leaves control characters in place of quotes and dashes. */
import { latin1 } from "./bytes.js";

/** The characters of windows-1252 from 0x80 to 0x9f. */
const UPPER = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes windows-1252; the five bytes that it leaves undefined stay control characters. */
export function fromWindows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (char) => UPPER[char.charCodeAt(0) - 0x80] ?? char);
}
