/** What the passes of the alignment hand on to each other. */

import type { AlignOptions } from "./options.js";
import type { Profiles } from "./profiles.js";

export interface State {
  readonly profiles: Profiles;
  readonly options: AlignOptions;
  /** Old positions worth asking about, by new position. */
  readonly candidates: readonly (readonly number[])[];
  /** New position by old, -1 for none. */
  readonly toNew: Int32Array;
  /** Old position by new, -1 for none. */
  readonly toOld: Int32Array;
}

export function withLinks(state: State, links: Iterable<readonly [number, number]>): State {
  const toNew = new Int32Array(state.toNew.length).fill(-1);
  const toOld = new Int32Array(state.toOld.length).fill(-1);
  for (const [i, j] of links) {
    toNew[i] = j;
    toOld[j] = i;
  }
  return { ...state, toNew, toOld };
}
