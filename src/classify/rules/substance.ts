/** Rules for what changes the meaning: numbers, modal verbs, qualifiers, actors; and for what is left in the end. */
import { findNumerals } from "../../language/numerals.js";
import type { FindingKind } from "../../model/comparison.js";
import type { Token } from "../../words/tokens.js";
import { type Context, explained, isDate, isSymbol, type Rule, some, type Work, without } from "./rule.js";

/** A number, amount, percentage or duration that is another one now, or that is put in by itself. */
export const quantity: Rule = {
  name: "quantity",
  explain: (work, context) => {
    const old = measured(work.old, context);
    const now = measured(work.new, context);
    if (old.length + now.length === 0) return work;
    const rest = {
      old: without(
        work.old.filter((t) => !old.includes(t)),
        ["measure"],
        context.vocabulary,
      ),
      new: without(
        work.new.filter((t) => !now.includes(t)),
        ["measure"],
        context.vocabulary,
      ),
    };
    const both = old.length > 0 && now.length > 0;
    if (both && values(old, context) === values(now, context)) return work;
    return both || rest.old.length + rest.new.length <= MOST_BESIDE
      ? explained(work, "quantity", "quantity", rest)
      : work;
  },
};

/** Words beside a lone number that leave it a quantity and not a part of a new clause. */
const MOST_BESIDE = 2;

const measured = (tokens: readonly Token[], { language }: Context): Token[] =>
  tokens.filter(
    (t) =>
      !isDate(t, language) && !isSymbol(t) && findNumerals(t.text, language).some((n) => !n.ordinal && n.value !== 1),
  );

const values = (tokens: readonly Token[], { language }: Context): string =>
  tokens.flatMap((t) => findNumerals(t.text, language).map((n) => n.value)).join(" ");

/** shall, should, must, may, can: another one than before, or one by itself. */
export const modality: Rule = {
  name: "modality",
  explain: (work, { vocabulary }) => {
    const modal = (side: "old" | "new"): readonly Token[] =>
      work.change[side].filter(
        (t, at) => t.kind !== "punctuation" && vocabulary.length("modal", work.change[side], at) > 0,
      );
    const old = modal("old");
    const now = modal("new");
    if (old.length + now.length === 0) return work;
    const rest = { old: work.old.filter((t) => !old.includes(t)), new: work.new.filter((t) => !now.includes(t)) };
    const other = old.map((t) => t.text.toLowerCase()).join() !== now.map((t) => t.text.toLowerCase()).join();
    const short = rest.old.length + rest.new.length <= MOST_WITH_MODAL;
    return other && short ? explained(work, "modality", "modality", rest) : work;
  },
};

/** In a longer change a modal verb is one word of the rewrite among others. */
const MOST_WITH_MODAL = 4;

/** Words that both sides have, whatever their order and endings, say nothing new. */
export const sameWords: Rule = {
  name: "same-words",
  explain: (work, { vocabulary }) => {
    const now = [...work.new];
    const old = work.old.filter((t) => {
      const at = now.findIndex((n) => vocabulary.stem(n.text) === vocabulary.stem(t.text));
      if (at === -1) return true;
      now.splice(at, 1);
      return false;
    });
    return { ...work, old, new: now };
  },
};

/** A limiting or enabling phrase or adjective by itself. */
export const qualifier: Rule = {
  name: "qualifier",
  explain: (work, { vocabulary }) => {
    const words = { old: bare(work.change.old), new: bare(work.change.new) };
    if (work.old.length + work.new.length === 0) return work;
    const rest = {
      old: without(work.old, ["qualifier"], vocabulary),
      new: without(work.new, ["qualifier"], vocabulary),
    };
    if (rest.old.length + rest.new.length === 0) return explained(work, "qualifier", "qualifier", { old: [], new: [] });
    const phrase = [words.old, words.new].some((side) =>
      side.some((_, at) => vocabulary.length("qualifier", side, at) >= 2),
    );
    return phrase ? explained(work, "qualifier", "qualifying-phrase", { old: work.old, new: work.new }) : work;
  },
};

const bare = (tokens: readonly Token[]): Token[] => tokens.filter((t) => t.kind !== "punctuation");

/** Who acts, is addressed or is concerned, by itself. */
export const actor: Rule = {
  name: "actor",
  explain: (work, { vocabulary }) => {
    if (work.old.length + work.new.length === 0) return work;
    const rest = {
      old: without(work.old, ["actor", "qualifier"], vocabulary),
      new: without(work.new, ["actor", "qualifier"], vocabulary),
    };
    const named = some([...work.old, ...work.new], "actor", vocabulary);
    return named && rest.old.length + rest.new.length === 0
      ? explained(work, "actor", "actor", { old: [], new: [] })
      : work;
  },
};

/** What no other rule explains: words put in, left out, or other words. */
export const leftover: Rule = {
  name: "leftover",
  explain: (work, context) => {
    const kinds = leftoverKinds(work, context);
    return kinds.length > 0 ? explained(work, kinds, kinds.join("-and-"), { old: [], new: [] }) : work;
  },
};

/** Words from which on one side of a replacement is a topic of its own that came or went. */
const A_TOPIC = 5;

function leftoverKinds(work: Work, { vocabulary }: Context): FindingKind[] {
  const [old, now] = [work.old.length, work.new.length];
  if (old > 0 && now > 0) {
    const kinds: FindingKind[] = ["rewording"];
    if (now >= A_TOPIC) kinds.push("addition");
    if (old >= A_TOPIC) kinds.push("deletion");
    return kinds;
  }
  if (now > 0) return work.change.old.some((t) => t.kind === "word") ? ["rewording"] : ["addition"];
  if (old > 0) return work.change.new.some((t) => t.kind === "word") ? ["rewording"] : ["deletion"];
  if (work.found.length > 0) return [];
  return weighs(work, vocabulary) ? ["rewording"] : ["editorial"];
}

/** Whether a small word came, went or changed that turns the meaning: "not", "only", "or". */
function weighs(work: Work, vocabulary: Context["vocabulary"]): boolean {
  const weighty = (side: "old" | "new"): string =>
    work.change[side]
      .filter((_, at) => vocabulary.length("weighty", work.change[side], at) > 0)
      .map((t) => t.text)
      .join(" ");
  return weighty("old") !== weighty("new");
}
