/** Rules for what says the same in other words or in another order. */
import type { Token } from "../../words/tokens.js";
import { variantsIn } from "../variants.js";
import { type Context, explained, type Rule, type Work } from "./rule.js";

/** Words that both sides have, whatever their order and endings, say nothing new. */
export const sameWords: Rule = {
  name: "same-words",
  explain: (work, { vocabulary, language }) => {
    if (spelled(work.old) === spelled(work.new)) return { ...work, old: [], new: [] };
    if (work.old.length === 0 || work.new.length === 0) return work;
    const stemmed = (token: Token): Stemmed => ({ token, stem: vocabulary.stem(token) });
    const now = work.new.map(stemmed);
    const old = work.old.map(stemmed).filter((t) => {
      const at = now.findIndex((n) => isVariant(t, n, vocabulary) || otherPerson(t.token.text, n.token.text, language));
      if (at === -1) return true;
      now.splice(at, 1);
      return false;
    });
    return { ...work, old: old.map((t) => t.token), new: now.map((t) => t.token) };
  },
};

interface Stemmed {
  readonly token: Token;
  readonly stem: string;
}

/**
 * Whether two words are one word in two forms: the same but for what inflects it, or written with the same beginning
 * for the most part. Of two short Chinese words that share a character one is, in texts of this kind, another wording
 * of the translator's for the other (做出, 作出), unless it names who acts.
 */
function isVariant(a: Stemmed, b: Stemmed, vocabulary: Context["vocabulary"]): boolean {
  const [old, now] = [a.stem, b.stem];
  if (old === now) return true;
  if (/\d/.test(old) || /\d/.test(now)) return false;
  if (HAN_WORD.test(old) && HAN_WORD.test(now)) {
    const named = [a, b].some((t) => TELLING.some((list) => vocabulary.length(list, [t.token], 0) > 0));
    return !named && [...old].some((character) => now.includes(character));
  }
  let shared = 0;
  while (shared < old.length && old[shared] === now[shared]) shared++;
  return shared >= LEAST_SHARED && shared >= SHARED_SHARE * Math.max(old.length, now.length);
}

/** Whether two words are one verb that two sorts of subject take ("he reports", "she reports" in Arabic). */
function otherPerson(old: string, now: string, { kinds: { persons } }: Context["language"]): boolean {
  if (persons === "") return false;
  const letters = persons.split("|");
  const same = old.slice(1) === now.slice(1) && old.length >= LEAST_SHARED;
  return same && letters.includes(old.slice(0, 1)) && letters.includes(now.slice(0, 1));
}

const HAN_WORD = /^\p{Script=Han}{1,3}$/u;

/** Lists whose words are not taken for one another however alike they look. */
const TELLING = ["actor", "modal", "weighty", "meeting"] as const;

/** A beginning that two words share makes them one when it is at least so long, and such a share of the longer. */
const LEAST_SHARED = 4;
const SHARED_SHARE = 0.7;

/** Words joined without hyphens, for what is written together here and apart there. */
const spelled = (tokens: readonly Token[]): string =>
  tokens.map((t) => t.text.toLowerCase().replace(/[-‐‑'’]/g, "")).join("");

/** Wordings that are used for one another ("regarding", "in relation to"), one on each side. */
export const variant: Rule = {
  name: "variant",
  explain: (work, { language }) => {
    const now = variantsIn(work.change.new, language);
    const same = variantsIn(work.change.old, language).flatMap((was) => {
      const at = now.findIndex((is) => is.name === was.name);
      return at === -1 ? [] : [...was.tokens, ...now.splice(at, 1).flatMap((is) => is.tokens)];
    });
    const other = (t: Token): boolean => !same.includes(t);
    const rest = { old: work.old.filter(other), new: work.new.filter(other) };
    const all = same.length > 0 && rest.old.length + rest.new.length === 0;
    return all ? explained(work, "editorial", "variant", rest) : { ...work, ...rest };
  },
};

/** Deletions and insertions of the very same words: they only changed their place, and no other rule needs to look. */
export function wholesMoved(works: readonly Work[], { vocabulary }: Context): Work[] {
  const said = (tokens: readonly Token[]): string => tokens.map((t) => vocabulary.stem(t)).join(" ");
  const pure = (work: Work, side: "old" | "new", other: "old" | "new"): string | null =>
    work[side].length > 0 && work.change[other].length === 0 ? said(work[side]) : null;
  const gone = new Set(works.map((w) => pure(w, "old", "new")));
  const come = new Set(works.map((w) => pure(w, "new", "old")));
  return works.map((work) => {
    const words = pure(work, "old", "new") ?? pure(work, "new", "old");
    const moved = words !== null && gone.has(words) && come.has(words);
    return moved ? explained(work, "editorial", "moved", { old: [], new: [] }) : work;
  });
}

/**
 * Words that went at one place of a paragraph and came at another: another order, which says the same. All that one of
 * two changes has left must stand in what the other has.
 */
export function withoutMoved(works: readonly Work[], { vocabulary }: Context): Work[] {
  const stemmed = (token: Token): Stemmed => ({ token, stem: vocabulary.stem(token) });
  const left = works.map((work) => ({ old: work.old.map(stemmed), new: work.new.map(stemmed) }));
  for (const from of left) {
    for (const to of left) {
      const [gone, come] = [from.old, to.new];
      const [fewer, more] = gone.length <= come.length ? [gone, come] : [come, gone];
      if (from === to || fewer.length === 0 || !contains(more, fewer)) continue;
      const stays = (t: Stemmed): boolean => !fewer.some((f) => f.stem === t.stem);
      from.old = gone.filter(stays);
      to.new = come.filter(stays);
    }
  }
  return works.map((work, k) => ({
    ...work,
    old: left[k]?.old.map((t) => t.token) ?? [],
    new: left[k]?.new.map((t) => t.token) ?? [],
  }));
}

/** Whether all words of `part` stand in `whole`, as often. */
function contains(whole: readonly Stemmed[], part: readonly Stemmed[]): boolean {
  const left = whole.map((t) => t.stem);
  return part.every(({ stem }) => {
    const at = left.indexOf(stem);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}
