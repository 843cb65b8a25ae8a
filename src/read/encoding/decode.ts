/**
 * Decodes bytes into text. The encoding comes from the byte order mark, else from validity, else from the encoding that makes sense in one of the
 * six languages.
 */
import { fromWindows1252 } from "./windows-1252.js";

/** Encodings in which United Nations texts come without declaring them, by their names in TextDecoder. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1251" | "windows-1252" | "windows-1256";

/** Decoded text, and what is known about its encoding. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Whether only the look of the text indicates the encoding. */
  readonly guessed: boolean;
  /** How many characters could not be decoded and became U+FFFD. */
  readonly damaged: number;
}

/** The legacy encodings; if a text looks equally good in several, the first one wins. */
const LEGACY: readonly Encoding[] = ["windows-1252", "windows-1251", "windows-1256", "gb18030"];
/** How many bytes are examined: a page of text shows as much as a book. */
const SAMPLE = 1 << 16;
/** If fewer than this share of characters are plausible, the bytes are not text in any of the encodings. */
const LEAST_PLAUSIBLE = 0.6;
/** The largest share of control characters in a text; a program or picture has far more. */
const MOST_CONTROLS = 0.02;
/** UTF-8 with a few broken bytes is still UTF-8: one bad sequence in this many good ones is tolerated. */
const FORGIVEN = 20;

/**
 * Decodes a text.
 *
 * @returns null if the bytes are not text in any of the encodings
 * @example decode(Buffer.from("\ufeffДекабрь", "utf16le")) // { text: "Декабрь", encoding: "utf-16le", guessed: false, … }
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const decoded = marked(bytes) ?? utf8(bytes) ?? declared(bytes) ?? utf16(bytes) ?? legacy(bytes);
  return decoded && !isBinary(decoded.text) ? decoded : null;
}

function textOf(bytes: Uint8Array, encoding: string): string {
  return encoding === "windows-1252" ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string, guessed: boolean): Decoded {
  const text = textOf(bytes, encoding);
  return { text, encoding, guessed, damaged: count(text, /\ufffd/g) };
}

/** By the byte order mark. */
function marked(bytes: Uint8Array): Decoded | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decodeAs(bytes, "utf-8", false);
  if (a === 0xff && b === 0xfe) return decodeAs(bytes, "utf-16le", false);
  if (a === 0xfe && b === 0xff) return decodeAs(bytes, "utf-16be", false);
  return null;
}

/** By validity: text in another encoding is hardly ever valid UTF-8 by coincidence. */
function utf8(bytes: Uint8Array): Decoded | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0) && zeros(sample) > sample.length * MOST_CONTROLS) return null;
  const decoded = decodeAs(bytes, "utf-8", false);
  if (decoded.damaged === 0) return decoded;
  return count(decoded.text, /[\u0080-\ufffc]/g) > decoded.damaged * FORGIVEN ? decoded : null;
}

/** UTF-16 has a zero in every second byte for Latin letters, digits and spaces; other texts have at most a stray one. */
const zeros = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + Number(byte === 0), 0);

/** By what XML or HTML declares; a wrong declaration of Unicode has been excluded by now. */
function declared(bytes: Uint8Array): Decoded | null {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 2048));
  const label =
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const encoding = new TextDecoder(label).encoding;
    if (encoding.startsWith("utf-")) return null;
    return decodeAs(bytes, encoding === "gbk" ? "gb18030" : encoding, false);
  } catch {
    return null;
  }
}

/** By its zero bytes and its look: UTF-16 without a byte order mark. */
function utf16(bytes: Uint8Array): Decoded | null {
  if (!bytes.subarray(0, SAMPLE).includes(0)) return null;
  return best(bytes, ["utf-16le", "utf-16be"]);
}

function legacy(bytes: Uint8Array): Decoded | null {
  return bytes.subarray(0, SAMPLE).includes(0) ? null : best(bytes, LEGACY);
}

/** The encoding in which the largest share of characters is plausible; of equal ones, the first. */
function best(bytes: Uint8Array, encodings: readonly Encoding[]): Decoded | null {
  let winner: Encoding | null = null;
  let most = LEAST_PLAUSIBLE;
  for (const encoding of encodings) {
    const share = plausibility(textOf(bytes.subarray(0, SAMPLE), encoding), encoding.startsWith("utf-16"));
    if (share <= most) continue;
    winner = encoding;
    most = share;
  }
  return winner && decodeAs(bytes, winner, true);
}

const LATIN = /^[a-zA-ZàâäæçèéêëîïíñóôœùúûüáÀÂÄÆÇÈÉÊËÎÏÍÑÓÔŒÙÚÛÜÁÖöß]$/u;
const CYRILLIC = /^[а-яА-ЯёЁ]$/u;
const ARABIC = /^[\u0621-\u063a\u0640-\u0652]$/u;
const HAN = /^\p{Script=Han}$/u;
const TYPOGRAPHY = /^[\u00a0«»°§№“”‘’‚„…–—•©ºª¿¡،؛؟´·，。、；：（）《》〈〉“”！？·\u3000０-９Ａ-Ｚａ-ｚ％－]$/u;
/**
 * The characters that make up half of any Chinese text, and those typical of United Nations papers. Random pairs of bytes give any of
 * 20,000 ideographs, so a handful of these is decisive.
 */
const COMMON_HAN = new Set(
  "的一是不了在和有大这主中人上为国地到以说时要就出会可也对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些本开前力政全第议决员各组织合回顾报告关际安理发展书长权利问题",
);

type Script = "latin" | "cyrillic" | "arabic" | "han";

function scriptOf(char: string): Script | null {
  if (LATIN.test(char)) return "latin";
  if (CYRILLIC.test(char)) return "cyrillic";
  if (ARABIC.test(char)) return "arabic";
  return HAN.test(char) ? "han" : null;
}

/**
 * Share of the characters that make sense: typography; letters of one of the six languages whose neighbours are of the
 * same script and whose case follows on; ideographs in a text whose ideographs are common ones.
 *
 * @param ascii whether ASCII counts: it is evidence only for an encoding that writes it in bytes of its own
 */
function plausibility(text: string, ascii: boolean): number {
  let good = 0;
  let all = 0;
  let han = 0;
  let common = 0;
  let before: { script: Script | null; char: string } = { script: null, char: "" };
  for (const char of text) {
    const script = scriptOf(char);
    if (char > "\u007f") {
      all++;
      if (script === "han") {
        han++;
        if (COMMON_HAN.has(char)) common++;
      } else if (TYPOGRAPHY.test(char) || (script && fits(before, { script, char }))) good++;
    } else if (ascii) {
      all++;
      good++;
    } else if (script && before.char > "\u007f" && before.script && before.script !== script) {
      good--;
    }
    before = { script, char };
  }
  if (han > 0) good += han * Math.min(1, (common / han) * 4);
  return all === 0 ? 1 : good / all;
}

function fits(
  before: { script: Script | null; char: string },
  { script, char }: { script: Script; char: string },
): boolean {
  if (before.script === null) return true;
  if (before.script !== script) return false;
  const capital = char !== char.toLowerCase();
  return !(capital && before.char !== before.char.toUpperCase());
}

/** Control characters that no text editor or converter writes, and the replacement character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const RUBBISH = /[\0-\u0008\u000e-\u0019\u001b-\u001f\u007f-\u009f\ufffd]/g;

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return count(sample, RUBBISH) > sample.length * MOST_CONTROLS;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
