/** Compares the lines above the title line by line, and changes them in place. */
import { LANGUAGES } from "../../language/languages.js";
import type { Comparison } from "../../model/comparison.js";
import type { Resolution } from "../../model/resolution.js";
import type { Passage } from "../../redline/blocks.js";
import { numberOf, plainLineBlocks } from "../docx/lines.js";
import { arrangedForOffice } from "../docx/office.js";
import type { WordBlock } from "../docx/pieces.js";
import { mayPassEndIn } from "./ends.js";
import { Marks } from "./marks.js";
import type { Find } from "./piece-atoms.js";
import type { PlacedPassage, PlacedText } from "./placed.js";
import type { StoryPlan } from "./plan.js";
import { planBlocks } from "./planner.js";
import { Shapes } from "./shapes.js";
import type { Story } from "./story.js";

/**
 * Plans the changes of the masthead. Between two Word files all of it is compared; in other forms its lines break differently, so only
 * similar lines are compared and the others stay. If the new text has no masthead, the old one stays.
 */
export function planMasthead(comparison: Comparison, text: PlacedText, planOf: (story: Story) => StoryPlan): void {
  const { old, new: after } = comparison;
  const title = [...text.passages.values()].find(({ kind }) => kind.startsWith("title "));
  const found = text.masthead.flatMap((placed) => (placed && !isLabel(placed, title) ? [placed] : []));
  const goesWithTitle = title ? title.label !== null : after.title !== null;
  const news = after.masthead.filter((_, i) => !(goesWithTitle && i === numberLine(after)));
  if (news.length === 0 || found.length === 0) return;
  const blocks = plainLineBlocks(
    found.map((placed) => placed.text),
    news,
    LANGUAGES[after.language],
  );
  const whole = old.form === after.form;
  const kept = blocks
    .filter(({ old: was, new: now }) => whole || was === null || now !== null)
    .filter(({ old: was }) => whole || was !== null);
  const places = new Map<Passage, PlacedPassage>();
  let at = 0;
  for (const { old: line } of blocks) {
    const placed = line ? found[at++] : undefined;
    if (line && placed) places.set(line, placed);
  }
  const find = ({ old: line }: WordBlock): PlacedPassage | null => (line && places.get(line)) ?? null;
  for (const group of byStory(kept, find)) {
    const story = group.map(find).find((placed) => placed !== null)?.story;
    if (!story) continue;
    const arranged = arrangedForOffice(group, mayPassEndIn(find));
    const shapes = new Shapes(found.filter((placed) => placed.story === story));
    const marks = new Marks({ notes: new Map() });
    planBlocks(arranged, { story, find, shapes, marks }, planOf(story));
  }
}

/** Whether a line is the number before the title, which belongs to the title. */
const isLabel = ({ story, first, last }: PlacedPassage, title: PlacedPassage | undefined): boolean =>
  title?.label != null && story === title.story && first < title.label.last && last > title.label.first;

/** The most letters around the number of a resolution in a line with nothing else: a point, a dash, the word for a resolution. */
const MOST_AROUND_NUMBER = 12;

/** The index of the line with the number before the title; -1 if there is none. */
function numberLine(text: Resolution): number {
  const number = numberOf(text).replace(/\.$/, "");
  return text.masthead.findLastIndex(
    (line) =>
      number !== "" &&
      line !== text.symbol &&
      line.includes(number) &&
      line.length <= number.length + MOST_AROUND_NUMBER,
  );
}

/** Consecutive blocks in one story. */
function byStory(blocks: readonly WordBlock[], find: Find): WordBlock[][] {
  const groups: WordBlock[][] = [];
  let last: Story | undefined;
  for (const block of blocks) {
    const story = find(block)?.story ?? last;
    if (groups.length === 0 || (last && story !== last)) groups.push([]);
    groups.at(-1)?.push(block);
    last = story;
  }
  return groups;
}
