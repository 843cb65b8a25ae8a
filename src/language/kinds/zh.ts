/** How Chinese words inflect. What they reveal about a change is in data/zh. */
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
