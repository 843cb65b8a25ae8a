/** Merges the paragraphs of both texts into one order in which each text keeps its own order. */
import { chain } from "../align/chain.js";
import type { Segment, Side } from "../model/comparison.js";
import { type Block, type Passage, type Piece, paragraphsOfSide, type Standing, textIn } from "./blocks.js";
import type { Item, Passages } from "./item.js";
import { blocksOf } from "./walk.js";

/**
 * A place in the common order, with the paragraphs of an item that are there. Text that both sides have in the same place has one place;
 * text that moved has two, joined by the name of the move: `side` says which end it is, and the paragraphs are those of both sides.
 */
export interface OrderedPlace extends Standing {
  readonly item: Item;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/**
 * Puts the items into one order.
 *
 * @returns places whose old paragraphs, in order, are the old text, and whose new ones are the new text
 */
export function inOneOrder(items: readonly Item[], olds: Passages, news: Passages): OrderedPlace[] {
  const at = { old: positions(olds), new: positions(news) };
  const spots = items.flatMap((item) => spotOf(item, at) ?? []);
  // The aligner marks moves so that everything else is in order; if an item ever is not, it is shown as a move.
  const kept = chain(spots.filter((s) => !s.item.moved).map((spot) => ({ spot, ...spot.at, weight: weightOf(spot) })));
  const stays = new Set(kept.map(({ spot }) => spot));
  const moves = new Map(spots.filter((spot) => !stays.has(spot)).map((spot, n) => [spot, `move${n + 1}`] as const));
  const singles = { old: singlesOf("old", items, at.old, moves), new: singlesOf("new", items, at.new, moves) };
  const places: OrderedPlace[] = [];
  const done = { old: 0, new: 0 };
  for (const { spot, old, new: now } of [...kept, { spot: null, old: at.old.size, new: at.new.size }]) {
    places.push(...singles.old(done.old, old), ...singles.new(done.new, now));
    if (!spot) break;
    places.push({ side: "both", move: null, item: spot.item, old: spot.old, new: spot.new });
    done.old = old + spot.old.length;
    done.new = now + spot.new.length;
  }
  return places;
}

/** The weight of leaving a spot in place: the amount of text that need not be shown as moved. */
const weightOf = ({ item, new: now }: Spot): number =>
  item.linked.new.reduce((sum, { id, text }) => sum + (now.includes(id) ? text.length : 0), 1);

type Positions = ReadonlyMap<string, number>;

const positions = (passages: Passages): Positions => new Map([...passages.keys()].map((id, index) => [id, index]));

/** Paragraphs of an item that are consecutive in both texts, so that they can share one place. */
interface Spot {
  readonly item: Item;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly at: Readonly<Record<Side, number>>;
}

/** The spot of an item, or null if only one text has its paragraphs; for scattered paragraphs, the two with the most in common. */
function spotOf(item: Item, at: Readonly<Record<Side, Positions>>): Spot | null {
  const was = item.old.filter((id) => at.old.has(id));
  const now = item.new.filter((id) => at.new.has(id));
  const startOf = (side: Side, [first = ""]: readonly string[]): number => at[side].get(first) ?? 0;
  const spot = (old: readonly string[], news: readonly string[]): Spot => ({
    item,
    old,
    new: news,
    at: { old: startOf("old", old), new: startOf("new", news) },
  });
  if (was.length === 0 || now.length === 0) return null;
  if (isRun(was, at.old) && isRun(now, at.new)) return spot(was, now);
  const pairs = was.flatMap((old) => now.map((is) => ({ old, is, common: inCommon(item.entry.segments, old, is) })));
  const best = pairs.reduce((most, pair) => (pair.common > most.common ? pair : most));
  return spot([best.old], [best.is]);
}

const isRun = (ids: readonly string[], at: Positions): boolean =>
  (at.get(ids.at(-1) ?? "") ?? 0) - (at.get(ids[0] ?? "") ?? 0) === ids.length - 1;

const inCommon = (segments: readonly Segment[], old: string, now: string): number =>
  segments.reduce(
    (sum, s) =>
      s.kind === "same" && s.old.paragraph === old && s.new.paragraph === now ? sum + s.new.end - s.new.start : sum,
    0,
  );

/** Lists the places of one side from `start` to `end`; each end of a move is one place. */
function singlesOf(
  side: Side,
  items: readonly Item[],
  at: Positions,
  moves: ReadonlyMap<Spot, string>,
): (start: number, end: number) => OrderedPlace[] {
  const ids = [...at.keys()];
  const itemOf = new Map(items.flatMap((item) => item[side].map((id) => [id, item] as const)));
  const moving = new Map([...moves].flatMap(([spot, move]) => spot[side].map((id) => [id, { spot, move }] as const)));
  return (start, end) => {
    const places: OrderedPlace[] = [];
    for (const id of ids.slice(start, end)) {
      const moved = moving.get(id);
      const item = itemOf.get(id);
      if (moved?.spot[side][0] === id) {
        const { item: mover, old, new: now } = moved.spot;
        places.push({ side, move: moved.move, item: mover, old, new: now });
      } else if (!moved && item) {
        places.push({ side, move: null, item, old: side === "old" ? [id] : [], new: side === "new" ? [id] : [] });
      }
    }
    return places;
  };
}

/** The blocks of a place. */
export function blocksAt(place: OrderedPlace): Block[] {
  const { side, move, item, old, new: now } = place;
  if (side === "both") return pairBlocks(place);
  if (move !== null) return blocksOfSide(pairBlocks(place), side, move);
  const alone = blocksOfSide(item.blocks, side, null);
  return alone.filter(({ ends }) => (side === "old" ? old : now).includes(ends.id));
}

/** The blocks of the old and new paragraphs of a place, which may be only some of the item's. */
function pairBlocks({ item, old, new: now }: OrderedPlace): Block[] {
  const { linked } = item;
  if (old.length === linked.old.length && now.length === linked.new.length) return [...item.blocks];
  const has = (ids: readonly string[]) => (passage: Passage) => ids.includes(passage.id);
  return blocksOf({
    ...linked,
    old: linked.old.filter(has(old)),
    new: linked.new.filter(has(now)),
    segments: linked.segments.flatMap((segment) => within(segment, old, now)),
  });
}

/** The part of a segment that concerns some old and some new paragraphs. */
function within(segment: Segment, olds: readonly string[], news: readonly string[]): Segment[] {
  const old = segment.old && olds.includes(segment.old.paragraph) ? segment.old : null;
  const now = segment.new && news.includes(segment.new.paragraph) ? segment.new : null;
  if (old && now) return [{ kind: "same", old, new: now }];
  if (old) return [{ kind: "deleted", old, new: null }];
  return now ? [{ kind: "inserted", old: null, new: now }] : [];
}

/** The paragraphs of one text as separate blocks; in those that moved, the text that the other side has too counts as moved. */
function blocksOfSide(blocks: readonly Block[], side: Side, move: string | null): Block[] {
  return paragraphsOfSide(blocks, side).map(({ passage, pieces }): Block => {
    const own = pieces.map((piece, i): Piece => {
      const standing: Standing = { side, move: isShared(pieces, i) ? move : null };
      if (piece.kind === "text") return { ...piece, ...standing, text: textIn(piece, side) };
      return { ...piece, ...standing, old: side === "old" ? piece.old : null, new: side === "new" ? piece.new : null };
    });
    const starts = { old: side === "old" ? passage : null, new: side === "new" ? passage : null };
    return { ...starts, pieces: own, end: { side, move }, ends: passage };
  });
}

/** Whether both texts have a piece. A footnote mark goes with the words after it, at the end of a paragraph with those before. */
function isShared(pieces: readonly Piece[], index: number): boolean {
  const isText = (piece: Piece): boolean => piece.kind === "text";
  const place = pieces[index]?.kind === "text" ? index : pieces.findIndex((piece, i) => i > index && isText(piece));
  return (pieces[place] ?? pieces.findLast(isText) ?? pieces[index])?.side === "both";
}
