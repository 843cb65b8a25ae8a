/** How Chinese words change their form; what they tell of a change stands in data/zh. */
import type { KindRules } from "../kind-rules.js";
import { table } from "../tables/zh.js";

export const kinds: KindRules = {
  table,
  capitals: "none",
  clinging: "的",
  prefixes: "",
  persons: "",
  actions: [],
  endings: "",
};
