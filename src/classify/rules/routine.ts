/** Rules for marks of repetition, labels and numbers of paragraphs. */
import { FIGURES, HAN, LETTERS } from "../../language/letters.js";
import { readOpening } from "../../language/openings.js";
import type { Token } from "../../words/tokens.js";
import { namesParagraph } from "../cross-references.js";
import { clausesOf, textOf, wordsWithin } from "./listed.js";
import { allIn, explained, type Rule, some, type Work, without } from "./rule.js";

/** Words like "also", "once again", "in this regard" and nothing else. */
export const connector: Rule = {
  name: "connector",
  explain: (work, { vocabulary }) => {
    const words = [...work.change.old, ...work.change.new].filter((t) => t.kind !== "punctuation");
    const only = words.length > 0 && allIn(words, "connector", vocabulary);
    return only ? explained(work, "connector", "connector", { old: [], new: [] }) : work;
  },
};

/** A label that was printed in the text of a paragraph and stands before it now, or the reverse. */
export const label: Rule = {
  name: "label",
  explain: (work) => {
    const old = labelWords(work, "old");
    const now = labelWords(work, "new");
    if (old.length + now.length === 0) return work;
    const rest = { old: work.old.filter((t) => !old.includes(t)), new: work.new.filter((t) => !now.includes(t)) };
    return explained(work, "numbering", "label", rest);
  },
};

/** The words of a change that are a label at the beginning of a paragraph. */
function labelWords({ change }: Work, side: "old" | "new"): readonly Token[] {
  if (change[`${side}Spans`][0]?.start !== 0) return [];
  for (let length = 2; length <= 3; length++) {
    const words = change[side].slice(0, length);
    if (LABEL.test(words.map((t) => t.text).join(""))) return words;
  }
  return [];
}

/** "(a)", "b)", "(iv)", "أ)", "㈠" and nothing else. */
const LABEL = new RegExp(`^(?:\\(?[${LETTERS}${HAN}${FIGURES}]{1,4}[).]|[\u2460-\u249b\u3220-\u3229])$`);

/** The same verb inside the sentence, said again: "decides" → "reiterates its decision". */
export const repeatedVerb: Rule = {
  name: "repeated-verb",
  explain: (work, { language }) => {
    if (work.change.old.length === 0 || work.change.new.length === 0) return work;
    const after = (tokens: readonly Token[], all: readonly Token[], end: number): Token[] => {
      const verb = all.slice(0, wordsWithin(all, end));
      return tokens.filter((t) => !verb.includes(t));
    };
    const [old, now] = [textOf(work.change.old), textOf(work.change.new)];
    const was = readOpening(old, language);
    const is = readOpening(now, language);
    if (!was || !is || was.verbs.join() !== is.verbs.join() || was.connectors.join() === is.connectors.join())
      return work;
    return explained(work, "connector", "repeated-verb", {
      old: after(work.old, work.change.old, was.end),
      new: after(work.new, work.change.new, is.end),
    });
  },
};

/**
 * The verb that governs what comes before, said once more or no longer: "welcoming the plan and [welcoming] its aims".
 * Nothing else may have come or gone.
 */
export const verbAgain: Rule = {
  name: "verb-again",
  explain: (work, { language, tokens }) => {
    const side = work.old.length === 0 ? "new" : work.new.length === 0 ? "old" : null;
    if (side === null || work[side].length === 0 || work[side].length > LONGEST_VERB) return work;
    const said = clausesOf(work.change[side], language);
    const [verb, other] = said.verbs;
    if (!verb || other || said.rest.some((t) => work[side].includes(t))) return work;
    const at = tokens[side].indexOf(work.change[side][0] as Token);
    const governs = clausesOf(tokens[side].slice(0, at), language).verbs.at(-1);
    const asBefore = verb.manners.length === 0 || governs?.manners.join() === verb.manners.join();
    const same = asBefore && governs?.verbs.join() === verb.verbs.join();
    return same ? explained(work, "editorial", "verb-again", { old: [], new: [] }) : work;
  },
};

/** Words of weight of the longest verb with its marks of repetition. */
const LONGEST_VERB = 4;

/** A reference to a paragraph that has another number now. */
export const numbering: Rule = {
  name: "numbering",
  explain: (work, { vocabulary }) => {
    const isReference = (t: Token): boolean => t.kind === "whole" && namesParagraph(t, vocabulary);
    if (!work.old.some(isReference) || !work.new.some(isReference)) return work;
    // One side may say "above" where the other says "of the present resolution" or nothing.
    const rest = (side: "old" | "new"): Token[] => {
      const others = work[side].filter((t) => !isReference(t));
      return some(others, "here", vocabulary) ? without(others, ["here", "reference"], vocabulary) : others;
    };
    return explained(work, "numbering", "numbering", { old: rest("old"), new: rest("new") });
  },
};
