/** Updates page headers and footers: the old symbol or title becomes the new one. */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import { plainLineBlocks } from "../docx/lines.js";
import type { OpenDocument } from "./document.js";
import { Marks } from "./marks.js";
import { type PlacedPassage, placedLine } from "./placed.js";
import type { StoryPlan } from "./plan.js";
import { planBlocks } from "./planner.js";
import { type AtomsFound, Seeker } from "./seek.js";
import { Shapes } from "./shapes.js";
import type { Story } from "./story.js";

/** Plans the changes of all page headers and footers except the first page's header, which has the masthead. */
export function planRunningHeads(
  { old, new: after }: Comparison,
  { running }: OpenDocument,
  planOf: (story: Story) => StoryPlan,
): void {
  const named = [
    [old.symbol, after.symbol],
    [old.title, after.title],
  ].flatMap(([was, is]) => (was && is && was !== is ? [{ was, is }] : []));
  for (const story of running) {
    const seeker = new Seeker(story);
    for (const { was, is } of named) {
      for (const found of everyPlace(seeker, was)) {
        const passage = placedLine(story, found, was);
        const blocks = plainLineBlocks([was], [is], LANGUAGES[after.language]);
        planBlocks(blocks, deskFor(passage), planOf(story));
      }
    }
  }
}

const deskFor = (passage: PlacedPassage) => ({
  story: passage.story,
  find: () => passage,
  shapes: new Shapes([passage]),
  marks: new Marks({ notes: new Map() }),
});

/** All occurrences of a text that are not part of a longer word or symbol. */
function everyPlace(seeker: Seeker, text: string): AtomsFound[] {
  const { atoms } = seeker.story;
  const isPart = (at: number): boolean => /^[\p{L}\p{N}/]/u.test(atoms[at]?.text ?? "");
  const places: AtomsFound[] = [];
  for (let found = seeker.find(text, 0); found; found = seeker.find(text, found.last))
    if (!isPart(found.first - 1) && !isPart(found.last)) places.push(found);
  return places;
}
