/** Rules for what says the same in other words or in another order. */
import type { Token } from "../../words/tokens.js";
import { variantsIn } from "../variants.js";
import { type Context, explained, type Rule, type Work } from "./rule.js";

/** Words that both sides have, whatever their order and endings, say nothing new. */
export const sameWords: Rule = {
  name: "same-words",
  explain: (work, { vocabulary, language }) => {
    if (spelled(work.old) === spelled(work.new)) return { ...work, old: [], new: [] };
    const now = [...work.new];
    const old = work.old.filter((t) => {
      const at = now.findIndex((n) => isVariant(t, n, vocabulary) || otherPerson(t.text, n.text, language));
      if (at === -1) return true;
      now.splice(at, 1);
      return false;
    });
    return { ...work, old, new: now };
  },
};

/**
 * Whether two words are one word in two forms: the same but for what inflects it, or written with the same beginning
 * for the most part. Of two short Chinese words that share a character one is, in texts of this kind, another wording
 * of the translator's for the other (做出, 作出), unless it names who acts.
 */
function isVariant(a: Token, b: Token, vocabulary: Context["vocabulary"]): boolean {
  const [old, now] = [vocabulary.stem(a.text), vocabulary.stem(b.text)];
  if (old === now) return true;
  if (/\d/.test(old + now)) return false;
  if (HAN_WORD.test(old) && HAN_WORD.test(now)) {
    const named = [a, b].some((t) => TELLING.some((list) => vocabulary.length(list, [t], 0) > 0));
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

/**
 * Words that went at one place of a paragraph and came at another: another order, which says the same. All that one of
 * two changes has left must stand in what the other has.
 */
export function withoutMoved(works: readonly Work[], { vocabulary }: Context): Work[] {
  const out = [...works];
  const stems = (tokens: readonly Token[] = []): string[] => tokens.map((t) => vocabulary.stem(t.text));
  for (let i = 0; i < works.length; i++) {
    for (let j = 0; j < works.length; j++) {
      const [from, to] = [out[i], out[j]];
      const [gone, come] = [stems(from?.old), stems(to?.new)];
      const [fewer, more] = gone.length <= come.length ? [gone, come] : [come, gone];
      if (i === j || !from || !to || fewer.length === 0 || !contains(more, fewer)) continue;
      const stays = (t: Token): boolean => !fewer.includes(vocabulary.stem(t.text));
      out[i] = { ...from, old: from.old.filter(stays) };
      out[j] = { ...to, new: to.new.filter(stays) };
    }
  }
  return out;
}

/** Whether all words of `part` stand in `whole`, as often. */
function contains(whole: readonly string[], part: readonly string[]): boolean {
  const left = [...whole];
  return part.every((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}
