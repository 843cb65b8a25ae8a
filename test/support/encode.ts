/** Encodes text in legacy encodings, which Node can decode but not encode. */

function reversed(encoding: string): Map<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const map = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]): void => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== "\ufffd" && !map.has(char)) map.set(char, bytes);
  };
  if (encoding === "windows-1252") for (const [i, char] of [..."‘’“”•–—"].entries()) map.set(char, [0x91 + i]);
  for (let byte = 0; byte < 256; byte++) note([byte]);
  if (encoding === "gb18030") {
    for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) note([lead, trail]);
  }
  return map;
}

/** The bytes of a text in an encoding; what the encoding lacks becomes a question mark. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  if (encoding === "utf-16le") return Buffer.from(text, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(text, "utf16le").swap16();
  const map = reversed(encoding);
  return Uint8Array.from([...text].flatMap((char) => map.get(char) ?? [0x3f]));
}
