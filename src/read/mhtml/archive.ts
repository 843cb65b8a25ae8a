/** Reads web archives (MHTML), in which Word and browsers save pages: unwraps the page inside. */
import { UserError } from "../../model/errors.js";
import { decode } from "../encoding/decode.js";

/** A part of a multipart message. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** How deeply nested messages are opened: browsers write one level, mail programs two. */
const MAX_LEVELS = 4;

/** How the beginning of such an archive looks. */
export const isMhtml = (text: string): boolean => /^\s*(?:From: *["<]*Saved by|MIME-Version:)/i.test(text);

/**
 * The page in an archive.
 *
 * @param text the archive, decoded
 * @returns the HTML, decoded
 * @throws UserError if it contains no page
 */
export function pageOf(text: string, source: string): string {
  const whole = partOf(text.trimStart());
  const page = findPage(whole, MAX_LEVELS);
  if (!page)
    throw new UserError(
      "no-text",
      `${source} is a web archive with no page in it: save the page as HTML and give that.`,
    );
  const html = decoded(page);
  if (html === null)
    throw new UserError("damaged", `${source} is a damaged web archive: save the page again as HTML and give that.`);
  return html;
}

/** The page among the parts: the one that the archive names as its start, or the first one. */
function findPage(part: Part, levels: number): Part | null {
  const type = part.headers.get("content-type") ?? "";
  if (/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)) return part;
  const boundary = parameter(type, "boundary");
  if (!/^\s*multipart\//i.test(type) || boundary === null || levels === 0) return null;
  const parts = split(part.body, boundary);
  const start = parameter(type, "start");
  const first = parts.find(({ headers }) => start !== null && headers.get("content-id") === start);
  for (const inner of first ? [first, ...parts] : parts) {
    const found = findPage(inner, levels - 1);
    if (found) return found;
  }
  return null;
}

/** The parts between the lines of a boundary. */
function split(body: string, boundary: string): Part[] {
  const pieces = `\n${body.replaceAll("\r\n", "\n")}`.split(`\n--${boundary}`);
  const parts: Part[] = [];
  for (const piece of pieces.slice(1)) {
    if (piece.startsWith("--")) break;
    parts.push(partOf(piece.replace(/^[ \t]*\n/u, "")));
  }
  return parts;
}

/** Headers, which may continue over several lines, and the body after a blank line. */
function partOf(text: string): Part {
  const plain = text.replaceAll("\r\n", "\n");
  const end = plain.startsWith("\n") ? 0 : plain.indexOf("\n\n");
  const head = end < 0 ? plain : plain.slice(0, end);
  const lines = head.replace(/\n[ \t]+/gu, " ").split("\n");
  const headers = lines.flatMap((line) => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const] : [];
  });
  return { headers: new Map(headers), body: end < 0 ? "" : plain.slice(end).replace(/^\n{1,2}/u, "") };
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "iu").exec(header);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

/** The text of a part; null if its bytes cannot be decoded. */
function decoded({ headers, body }: Part): string | null {
  const bytes = bytesOf(body, (headers.get("content-transfer-encoding") ?? "").toLowerCase());
  // Text that was sent unencoded was decoded with the whole.
  if (bytes === "as it is") return body;
  if (bytes === null) return null;
  const charset = parameter(headers.get("content-type") ?? "", "charset");
  try {
    if (charset !== null) return new TextDecoder(charset).decode(bytes);
  } catch {
    // An unknown charset: the bytes decide.
  }
  return decode(bytes)?.text ?? null;
}

function bytesOf(body: string, encoding: string): Uint8Array | "as it is" | null {
  if (encoding === "quoted-printable") return unquoted(body);
  if (encoding !== "base64") return "as it is";
  try {
    return Uint8Array.from(atob(body.replace(/\s/gu, "")), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Quoted-printable: "=E2=80=9C", and "=" at the end of a line that continues. */
function unquoted(body: string): Uint8Array {
  const text = body.replace(/[ \t]+$/gmu, "").replaceAll("=\n", "");
  const bytes = new TextEncoder().encode(text);
  const made = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const hex = bytes[i] === EQUALS ? String.fromCharCode(bytes[i + 1] ?? 0, bytes[i + 2] ?? 0) : "";
    const coded = /^[0-9a-f]{2}$/iu.test(hex);
    made[length++] = coded ? Number.parseInt(hex, 16) : (bytes[i] ?? 0);
    if (coded) i += 2;
  }
  return made.subarray(0, length);
}

const EQUALS = 0x3d;
