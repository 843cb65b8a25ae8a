/** Finds out how a language usually puts a concept in one resolution: what it says more briefly throughout is left out nowhere. */
import type { LanguageCode } from "../model/resolution.js";
import { shareIn } from "./glossary.js";
import type { Passage, PassageRow } from "./passages.js";

/** So many passages of other resolutions, in which the glossary counted how often a language has its words for a concept, weigh as much as these here. */
const PASSAGES_BEFORE = 2;

/** From this share on the other languages have a concept, and not some of them by chance. */
const MOST = 2 / 3;

/** How often a language has one of its words for a concept where the others have theirs, from 0 to 1. */
export type Habits = (concept: number, passage: Passage, others: readonly Passage[]) => number;

/**
 * Counts over all passages of a resolution.
 *
 * @returns what asks of one passage by all others of the resolution and by the glossary; 0 for a concept that the language has no word for
 */
export function habitsOf(rows: readonly PassageRow[]): Habits {
  const counts = new Map<LanguageCode, Map<number, { asked: number; had: number }>>();
  for (const row of rows) {
    for (const passage of row.values()) {
      const others = [...row.values()].filter((p) => p !== passage);
      const own = counts.get(passage.language) ?? new Map<number, { asked: number; had: number }>();
      counts.set(passage.language, own);
      for (const concept of new Set(others.flatMap((p) => [...p.concepts.keys()]))) {
        if (!isShared(concept, others)) continue;
        const count = own.get(concept) ?? { asked: 0, had: 0 };
        count.asked++;
        if (passage.concepts.has(concept)) count.had++;
        own.set(concept, count);
      }
    }
  }
  return (concept, passage, others) => {
    const usual = shareIn(passage.language)[concept] ?? 0;
    if (usual === 0) return 0;
    const { asked = 0, had = 0 } = counts.get(passage.language)?.get(concept) ?? {};
    // The passage itself proves nothing about itself.
    const self = Number(isShared(concept, others));
    const elsewhere = { asked: asked - self, had: had - (passage.concepts.has(concept) ? self : 0) };
    return (usual * PASSAGES_BEFORE + elsewhere.had) / (PASSAGES_BEFORE + elsewhere.asked);
  };
}

/** Whether most of the languages that have a word of their own for a concept have it in a passage. */
function isShared(concept: number, others: readonly Passage[]): boolean {
  const able = others.filter((p) => (shareIn(p.language)[concept] ?? 0) > 0);
  return able.length > 1 && able.filter((p) => p.concepts.has(concept)).length >= MOST * able.length;
}
