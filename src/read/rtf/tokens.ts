/** Splits RTF into tokens: groups, control words and text. */

/** One sign. Text is given byte by byte as the file has it; `\'e9` is one byte of text too. */
export type Token =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly name: string; readonly number: number | null }
  | { readonly kind: "bytes"; readonly bytes: readonly number[]; readonly coded: boolean };

const WORD = /([a-zA-Z]{1,32})(-?\d{1,20})? ?/y;
const HEX = /[0-9a-fA-F]{2}/y;
const PLAIN = /[^\\{}\r\n]+/y;

/**
 * Goes through an RTF file.
 *
 * @param text its bytes, each as the character of its number
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
      // Pictures may stand as so many bytes of any value.
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
  // A sign behind the stroke is a control of its own: "\~" is a space, "\*" opens what a reader may leave out.
  return { token: { kind: "word", name: text[at] ?? "", number: null }, end: at + 1 };
}
