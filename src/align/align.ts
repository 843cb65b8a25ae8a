/** Which old paragraphs became which new ones. */
import type { Alignment, Link } from "../model/comparison.js";
import type { Resolution } from "../model/resolution.js";
import { Judge, PART_NAMES } from "./evidence.js";
import { linksOf } from "./links.js";
import { type AlignOptions, DEFAULTS } from "./options.js";
import type { Group } from "./order.js";
import { candidates } from "./overlap.js";
import { profiles } from "./profiles.js";
import { type State, withLinks } from "./state.js";

export function align(before: Resolution, after: Resolution, options: AlignOptions = DEFAULTS): Alignment {
  const { state, judge } = settle(before, after, options);
  const extra = splits(state);
  return { links: write(state, judge, extra), quality: { level: "exact" } };
}

export function settle(
  before: Resolution,
  after: Resolution,
  options: AlignOptions = DEFAULTS,
): { state: State; judge: Judge; pairs: [number, number][] } {
  const model = profiles(before.paragraphs, after.paragraphs);
  let state: State = {
    profiles: model,
    options,
    candidates: candidates(model),
    toNew: new Int32Array(model.before.length).fill(-1),
    toOld: new Int32Array(model.after.length).fill(-1),
  };
  state = exact(state);
  let judge = new Judge(state);
  for (let round = 0; round < 4; round++) {
    judge = new Judge(state, judge);
    state = relink(state, judge);
  }
  judge = new Judge(state, judge);
  const pairs: [number, number][] = [];
  relink(state, judge, pairs);
  return { state, judge, pairs };
}

/** Longest common subsequence on keys, plus unique equal keys anywhere. */
function exact(state: State): State {
  const { before, after } = state.profiles;
  const where = new Map<string, number[]>();
  for (const p of before) where.set(p.paragraph.text, [...(where.get(p.paragraph.text) ?? []), p.at]);
  const links: [number, number][] = [];
  const count = new Map<string, number>();
  for (const p of after) count.set(p.paragraph.text, (count.get(p.paragraph.text) ?? 0) + 1);
  for (const p of after) {
    const olds = where.get(p.paragraph.text) ?? [];
    if (olds.length === 1 && count.get(p.paragraph.text) === 1 && p.paragraph.text.length > 0)
      links.push([olds[0] as number, p.at]);
  }
  return withLinks(state, links);
}

function relink(state: State, judge: Judge, all?: [number, number][]): State {
  const n = state.toNew.length;
  const m = state.toOld.length;
  const seen = new Set<number>();
  const rated: { i: number; j: number; score: number }[] = [];
  const add = (i: number, j: number): void => {
    if (i < 0 || j < 0 || i >= n || j >= m || seen.has(i * m + j)) return;
    seen.add(i * m + j);
    all?.push([i, j]);
    const score = judge.score(i, j);
    if (score >= state.options.least) rated.push({ i, j, score });
  };
  state.candidates.forEach((olds, j) => {
    for (const i of olds) add(i, j);
  });
  // slots: pairs in the gaps between links
  for (let j = 0; j < m; j++) {
    const i = state.toOld[j] as number;
    if (i === -1) continue;
    add(i, j);
    for (let d = 1; d <= 3; d++)
      for (let e = 1; e <= 3; e++) {
        add(i + d, j + e);
        add(i - d, j - e);
      }
  }
  rated.sort((a, b) => b.score - a.score);
  const toNew = new Int32Array(n).fill(-1);
  const toOld = new Int32Array(m).fill(-1);
  for (const { i, j } of rated) {
    if (toNew[i] !== -1 || toOld[j] !== -1) continue;
    toNew[i] = j;
    toOld[j] = i;
  }
  return { ...state, toNew, toOld };
}

/** Extra edges. */
function splits(state: State): [number, number][] {
  const { before, after, weights } = state.profiles;
  const extra: [number, number][] = [];
  const n = state.toNew.length;
  const rev: number[][] = Array.from({ length: n }, () => []);
  state.candidates.forEach((olds, j) => {
    for (const i of olds) rev[i]?.push(j);
  });
  // new j unlinked: contained in an old i that is linked to another j2
  for (let j = 0; j < after.length; j++) {
    if (state.toOld[j] !== -1) continue;
    let best: { i: number; share: number } | null = null;
    for (const i of state.candidates[j] ?? []) {
      const j2 = state.toNew[i] as number;
      if (j2 === -1) continue;
      const taken = new Set(after[j2]?.terms);
      const whole = new Set(before[i]?.terms);
      let rest = 0;
      for (const t of after[j]?.terms ?? []) if (whole.has(t) && !taken.has(t)) rest += weights[t] as number;
      const share = rest / (after[j]?.weight ?? 1);
      if (share >= state.options.residue && rest >= state.options.residueWeight && (!best || share > best.share))
        best = { i, share };
    }
    if (best) extra.push([best.i, j]);
  }
  for (let i = 0; i < n; i++) {
    if (state.toNew[i] !== -1) continue;
    let best: { j: number; share: number } | null = null;
    for (const j of rev[i] ?? []) {
      const i2 = state.toOld[j] as number;
      if (i2 === -1) continue;
      const taken = new Set(before[i2]?.terms);
      const whole = new Set(after[j]?.terms);
      let rest = 0;
      for (const t of before[i]?.terms ?? []) if (whole.has(t) && !taken.has(t)) rest += weights[t] as number;
      const share = rest / (before[i]?.weight ?? 1);
      if (share >= state.options.residue && rest >= state.options.residueWeight && (!best || share > best.share))
        best = { j, share };
    }
    if (best) extra.push([i, best.j]);
  }
  return extra;
}

function write(state: State, judge: Judge, extra: [number, number][]): Link[] {
  const { before, after } = state.profiles;
  const groups: Group[] = [];
  state.toNew.forEach((j, i) => {
    if (j === -1) return;
    const olds = [i, ...extra.filter((e) => e[1] === j && state.toNew[e[0]] === -1).map((e) => e[0])];
    const news = [j, ...extra.filter((e) => e[0] === i && state.toOld[e[1]] === -1).map((e) => e[1])];
    groups.push({ old: olds.sort((a, b) => a - b), new: news.sort((a, b) => a - b), main: [i, j] });
  });
  return linksOf({
    before: before.map((p) => p.paragraph),
    after: after.map((p) => p.paragraph),
    groups,
    evidence: ({ main: [i, j] }) => {
      const values = judge.parts(i, j);
      const parts = PART_NAMES.map((name, k) => [name, (values[k] ?? 0) * state.options.weights[name]]);
      return { score: judge.score(i, j), parts: Object.fromEntries(parts), doubtful: false };
    },
  });
}
