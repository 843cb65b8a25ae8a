/** Finds numbers that are names: of articles, paragraphs and goals. */
import { LANGUAGES } from "../language/languages.js";
import { lookupForm } from "../language/lookup-form.js";
import { phrasesOf } from "../language/phrases.js";
import type { Fact } from "./fact-work.js";
import type { Passage } from "./passages.js";

const WORD_BEFORE = /([\p{L}\p{M}-]+)[.\s\u00a0]*$/u;
const SIGN_AFTER = /^ ?(\p{Script=Han})/u;

/** Whether the word before a number, or in Chinese the sign after it, makes the number a name. */
export function isReference({ language: code, text }: Passage, { start, end }: Fact): boolean {
  const language = LANGUAGES[code];
  const pattern = language.spaced ? WORD_BEFORE.exec(text.slice(0, start)) : SIGN_AFTER.exec(text.slice(end));
  const word = pattern?.[1];
  if (word === undefined) return false;
  const form = lookupForm(word);
  const prefixes = language.kinds.prefixes === "" ? [] : language.kinds.prefixes.split("|");
  const bare = prefixes.flatMap((p) => (form.startsWith(p) ? [form.slice(p.length)] : []));
  return [form, ...bare].some((known) =>
    phrasesOf(language)(known).some(
      ({ rest, classes }) => rest.length === 0 && (classes.has("numbered") || classes.has("paragraph")),
    ),
  );
}
