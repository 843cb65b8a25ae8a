/** How English words inflect. What they reveal about a change is in data/en. */
import type { KindRules } from "../kind-rules.js";
import { table } from "../tables/en.js";

export const kinds: KindRules = {
  table,
  capitals: "all",
  clinging: "",
  prefixes: "",
  persons: "",
  actions: [],
  endings: "’s|'s|ies|es|s|ed|ing|ly|y",
};
