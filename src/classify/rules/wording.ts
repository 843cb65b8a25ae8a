/** Rules for what says the same in other words or in another order. */
import { HAN } from "../../language/letters.js";
import type { Token } from "../../words/tokens.js";
import { type Readings, sameAction, sameWord } from "../actions.js";
import { type Context, explained, type Rule, type Work } from "./rule.js";

/** Words that both sides have, whatever their order and endings, say nothing new. */
export const sameWords: Rule = {
  name: "same-words",
  explain: (work, context) => {
    const { old, new: now, change } = work;
    const spelledAlike = plain(change.old) === plain(change.new) || spelled(old) === spelled(now);
    if (spelledAlike || longerByIdle(change, context)) return { ...work, old: [], new: [] };
    const left = unmatched(old, now, context);
    // A word may stand in one form for itself and in another beside others: "for ensuring" → "to ensure".
    const others = (side: "old" | "new"): Token[] => change[side].filter((t) => !work[side].includes(t) && isLong(t));
    return {
      ...work,
      old: unmatched(left.old, others("new"), context).old,
      new: unmatched(left.new, others("old"), context).old,
    };
  },
};

/** The words of either run that the other has not, in any form. */
function unmatched(
  old: readonly Token[],
  now: readonly Token[],
  { vocabulary, readings }: Context,
): Record<"old" | "new", Token[]> {
  if (old.length === 0 || now.length === 0) return { old: [...old], new: [...now] };
  const stemmed = (token: Token): Stemmed => ({
    token,
    stem: vocabulary.stem(token),
    readings: readings(token.form),
  });
  const left = now.map(stemmed);
  const rest = old.map(stemmed).filter((t) => {
    const at = left.findIndex((n) => isVariant(t, n, vocabulary) || isInOtherForm(t, n, vocabulary));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { old: rest.map((t) => t.token), new: left.map((t) => t.token) };
}

/** Whether a word is long enough to be told from others in another form. */
const isLong = (t: Token): boolean => t.kind === "word" && t.text.length >= LONG;
const LONG = 5;

interface Stemmed {
  readonly token: Token;
  readonly stem: string;
  readonly readings: Readings | null;
}

/** Whether two words are one with other letters written together with it, or one verb as another part of speech. */
const isInOtherForm = (a: Stemmed, b: Stemmed, vocabulary: Context["vocabulary"]): boolean =>
  a.readings !== null &&
  b.readings !== null &&
  (sameWord(a.readings, b.readings) ||
    (sameAction(a.readings, b.readings) && !tells(a, vocabulary) && !tells(b, vocabulary)));

/**
 * Whether two words are one word in two forms: the same but for what inflects it, or written with the same beginning
 * for the most part. A character that two Chinese words share tells nothing: 防止 is to prevent, 制止 to stop.
 */
function isVariant(a: Stemmed, b: Stemmed, vocabulary: Context["vocabulary"]): boolean {
  if (a.token.form === b.token.form) return true;
  // "deberían" → "deben" is more than another ending.
  return isAlike(a, b, vocabulary) && ![a, b].some((t) => vocabulary.length("modal", [t.token], 0) > 0);
}

function isAlike(a: Stemmed, b: Stemmed, vocabulary: Context["vocabulary"]): boolean {
  const [old, now] = [a.stem, b.stem];
  if (old === now) return true;
  if (/\d/.test(old) || /\d/.test(now)) return false;
  // Two actors are told apart however alike they look: French "organisations", "organismes".
  if ([a, b].every((t) => vocabulary.length("actor", [t.token], 0) > 0)) return false;
  let shared = 0;
  while (shared < old.length && old[shared] === now[shared]) shared++;
  return shared >= LEAST_SHARED && shared >= SHARED_SHARE * Math.max(old.length, now.length);
}

/** Lists whose words are not taken for one another however alike they look. */
const TELLING = ["actor", "modal", "weighty", "meeting"] as const;

const tells = ({ token }: Stemmed, vocabulary: Context["vocabulary"]): boolean =>
  TELLING.some((list) => vocabulary.length(list, [token], 0) > 0);

/** A beginning that two words share makes them one when it is at least so long, and such a share of the longer. */
const LEAST_SHARED = 4;
const SHARED_SHARE = 0.7;

/** Words joined without hyphens, for what is written together here and apart there. */
const spelled = (tokens: readonly Token[]): string => tokens.map((t) => t.form.replace(/[-’]/g, "")).join("");

/** The same without punctuation: a mark more or less lets Chinese be cut otherwise (下，列入, 下列 | 入). */
const plain = (tokens: readonly Token[]): string => spelled(tokens.filter((t) => t.kind !== "punctuation"));

/**
 * Whether one side is the other with idle words before or behind it (对, 这一对). Where words are written together they
 * are cut according to what stands beside them, so that letters are compared.
 */
function longerByIdle(change: Work["change"], { vocabulary }: Context): boolean {
  const [shorter = "", longer = ""] = [plain(change.old), plain(change.new)].sort((a, b) => a.length - b.length);
  if (shorter === "" || !HAN_ONLY.test(longer)) return false;
  const rest = longer.startsWith(shorter)
    ? longer.slice(shorter.length)
    : longer.endsWith(shorter)
      ? longer.slice(0, -shorter.length)
      : "";
  return rest !== "" && vocabulary.length("idle", [{ text: rest, form: rest }], 0) > 0;
}

const HAN_ONLY = new RegExp(`^[${HAN}]+$`);

/** Deletions and insertions of the very same words: they only changed their place, and no other rule needs to look. */
export function wholesMoved(works: readonly Work[], context: Context): Work[] {
  // What moved is told by two changes.
  if (works.length < 2) return [...works];
  const pure = (work: Work, side: "old" | "new", other: "old" | "new"): readonly Said[] =>
    work.change[other].length === 0 ? saidBy(work, side, context) : [];
  const swapped = swappedIn(works, context);
  const gone = works.map((w) => pure(w, "old", "new"));
  const come = works.map((w) => pure(w, "new", "old"));
  const stands = (words: readonly Said[], others: readonly (readonly Said[])[]): boolean =>
    words.length > 0 && others.some((o) => o.length === words.length && o.every((said, k) => says(said, words[k])));
  return works.map((work, k) => {
    const moved = swapped.has(work) || stands(gone[k] ?? [], come) || stands(come[k] ?? [], gone);
    return moved ? explained(work, "editorial", "moved", { old: [], new: [] }) : work;
  });
}

/** Two replacements that only changed places: what went with the one came with the other, both ways. */
function swappedIn(works: readonly Work[], context: Context): ReadonlySet<Work> {
  const found = new Set<Work>();
  const both = works.filter((w) => w.old.length > 0 && w.new.length > 0);
  if (both.length < 2) return found;
  const said = both.map((w) => ({ work: w, old: saidBy(w, "old", context), new: saidBy(w, "new", context) }));
  const same = (a: readonly Said[], b: readonly Said[]): boolean =>
    a.length === b.length && a.every((one, k) => says(one, b[k]));
  for (const one of said)
    for (const other of said)
      if (one !== other && same(one.old, other.new) && same(one.new, other.old) && !same(one.old, one.new))
        found.add(one.work);
  return found;
}

/** A word, or a wording of several. */
interface Said {
  readonly tokens: readonly Token[];
  /** What is the same however it is put: its stem, or the groups of wordings that it stands in. */
  readonly said: readonly string[];
}

const says = (a: Said, b: Said | undefined): boolean => a.said.some((name) => b?.said.includes(name));

/** What the words that are left of a change say: wordings that are used for one another under one name. */
function saidBy(work: Work, side: "old" | "new", { vocabulary, variants }: Context): Said[] {
  if (work[side].length === 0) return [];
  const left = new Set(work[side]);
  const changed = work.change[side];
  const wordings = variants(changed).filter((v) => v.tokens.some((t) => left.has(t)));
  const named = new Set(wordings.flatMap((v) => v.tokens));
  const limits = limitsIn(changed, vocabulary).filter((limit) => limit.some((t) => left.has(t) && !named.has(t)));
  for (const token of limits.flat()) named.add(token);
  const words = work[side].filter((t) => !named.has(t));
  const all = [
    ...wordings.map(({ groups, tokens }): Said => ({ tokens: tokens.filter((t) => left.has(t)), said: groups })),
    ...limits.map((tokens): Said => ({ tokens: tokens.filter((t) => left.has(t)), said: [spelled(tokens)] })),
    ...words.map((t): Said => ({ tokens: [t], said: [vocabulary.stem(t)] })),
  ];
  return all.sort((a, b) => (a.tokens[0]?.start ?? 0) - (b.tokens[0]?.start ?? 0));
}

/** Limiting phrases of several words, which say nothing of what their words say alone: "where appropriate". */
function limitsIn(tokens: readonly Token[], vocabulary: Context["vocabulary"]): (readonly Token[])[] {
  const limits: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = vocabulary.length("qualifier", tokens, at);
    if (length >= 2) limits.push(tokens.slice(at, at + length));
    at += Math.max(length, 1);
  }
  return limits;
}

/**
 * Words that went at one place of a paragraph and came at another: another order, which says the same. All that one of
 * two changes has left must stand in what the other has.
 */
export function withoutMoved(
  works: readonly Work[],
  context: Context,
  movable: (token: Token) => boolean = () => true,
): Work[] {
  if (works.filter((w) => w.old.length + w.new.length > 0).length < 2) return [...works];
  const side = (work: Work, of: "old" | "new"): Said[] =>
    saidBy(work, of, context).filter((said) => said.tokens.every(movable));
  const left = works.map((work) => ({ old: side(work, "old"), new: side(work, "new") }));
  const all = left.map(({ old, new: now }) => ({ old, new: now }));
  for (const from of left) {
    for (const to of left) {
      const [gone, come] = [from.old, to.new];
      const [fewer, more] = gone.length <= come.length ? [gone, come] : [come, gone];
      if (from === to || fewer.length === 0 || !contains(more, fewer)) continue;
      const stays = (t: Said): boolean => !fewer.some((f) => says(f, t));
      from.old = gone.filter(stays);
      to.new = come.filter(stays);
    }
  }
  for (const from of left) {
    for (const to of left) {
      const both = from === to ? [] : mostOf(from.old, to.new);
      if (both.length === 0) continue;
      from.old = from.old.filter((said) => !both.includes(said));
      to.new = to.new.filter((said) => !both.includes(said));
    }
  }
  return works.map((work, k) => {
    const moved = (["old", "new"] as const).flatMap(
      (of) => all[k]?.[of].filter((said) => !left[k]?.[of].includes(said)).flatMap((said) => said.tokens) ?? [],
    );
    const stays = (t: Token): boolean => !moved.includes(t);
    return { ...work, old: work.old.filter(stays), new: work.new.filter(stays) };
  });
}

/**
 * The words that a phrase which went and one which came have in common, where that is most of either: the phrase moved,
 * and only what is left of it is another wording. Nothing where they are two phrases.
 */
function mostOf(gone: readonly Said[], come: readonly Said[]): Said[] {
  if (Math.min(gone.length, come.length) < LEAST_MOVED) return [];
  const left = [...come];
  const both = gone.flatMap((said) => {
    const at = left.findIndex((other) => says(said, other));
    return at === -1 ? [] : [said, ...left.splice(at, 1)];
  });
  const share = both.length / 2 / Math.max(gone.length, come.length);
  return share >= MOVED_SHARE ? both : [];
}

/** Words of the shortest phrase that is known again where it moved and changed. */
const LEAST_MOVED = 3;

/** The share of the longer phrase that both must have. */
const MOVED_SHARE = 0.6;

/** Whether all words of `part` stand in `whole`, as often. */
function contains(whole: readonly Said[], part: readonly Said[]): boolean {
  const left = [...whole];
  return part.every((word) => {
    const at = left.findIndex((other) => says(word, other));
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}
