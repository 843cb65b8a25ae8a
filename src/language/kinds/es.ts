/** How Spanish words inflect. What they reveal about a change is in data/es. */
import type { KindRules } from "../kind-rules.js";
import { table } from "../tables/es.js";

export const kinds: KindRules = {
  table,
  capitals: "all",
  clinging: "",
  prefixes: "",
  persons: "",
  actions: [],
  endings:
    "ciones|ción|miento|mientos|mente|adas|ados|ada|ado|idas|idos|ida|ido|iendo|ando|aban|aba|ían|ía|aron|ieron|arán|ará|erán|erá|irán|irá|ar|er|ir|an|en|ó|es|as|os|a|e|o|s",
};
