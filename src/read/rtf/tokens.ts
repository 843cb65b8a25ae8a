/** Splits RTF into tokens: groups, control words and text. */

/** A token. Text comes byte by byte as in the file; `\'e9` is one byte of text too. */
export type Token =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly name: string; readonly number: number | null }
  | { readonly kind: "bytes"; readonly bytes: readonly number[]; readonly coded: boolean };

const WORD = /([a-zA-Z]{1,32})(-?\d{1,20})? ?/y;
const HEX = /[0-9a-fA-F]{2}/y;
const PLAIN = /[^\\{}\r\n]+/y;

/**
 * Iterates over the tokens of an RTF file.
 *
 * @param text its bytes, each as the character with that number
 */
export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length; ) {
    const char = text[at] as string;
    if (char === "{" || char === "}") {
      yield { kind: char === "{" ? "open" : "close" };
      at++;
    } else if (char === "\r" || char === "\n") at++;
    else if (char === "\\") {
      const { token, end } = controlAt(text, at + 1);
      yield token;
      // Pictures may be stored as a number of arbitrary bytes.
      at = token.kind === "word" && token.name === "bin" ? end + Math.max(0, token.number ?? 0) : end;
    } else {
      PLAIN.lastIndex = at;
      const plain = PLAIN.exec(text)?.[0] ?? char;
      yield { kind: "bytes", bytes: [...plain].map((c) => c.charCodeAt(0) & 0xff), coded: false };
      at += plain.length;
    }
  }
}

function controlAt(text: string, at: number): { token: Token; end: number } {
  WORD.lastIndex = at;
  const [word, name = "", number] = WORD.exec(text) ?? [""];
  if (word !== "")
    return {
      token: { kind: "word", name, number: number === undefined ? null : Number(number) },
      end: at + word.length,
    };
  if (text[at] === "'") {
    HEX.lastIndex = at + 1;
    const hex = HEX.exec(text)?.[0];
    const bytes = hex === undefined ? [] : [Number.parseInt(hex, 16)];
    return { token: { kind: "bytes", bytes, coded: true }, end: at + 1 + (hex?.length ?? 0) };
  }
  // A sign after the backslash is a control of its own: "\~" is a space, "\*" opens what a reader may ignore.
  return { token: { kind: "word", name: text[at] ?? "", number: null }, end: at + 1 };
}
