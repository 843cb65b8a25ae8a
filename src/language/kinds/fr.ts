/** How French words inflect. What they reveal about a change is in data/fr. */
import type { KindRules } from "../kind-rules.js";
import { table } from "../tables/fr.js";

export const kinds: KindRules = {
  table,
  capitals: "first",
  clinging: "",
  prefixes: "l’|d’|qu’|s’|n’|j’|c’|m’",
  persons: "",
  actions: [],
  endings:
    "issements|issement|issantes|issants|issante|issant|issaient|issait|issent|ivement|eraient|ations|ation|ements|ement|aient|antes|ante|ants|ant|ives|ive|ifs|if|ait|ent|ées|ée|és|é|aux|es|er|ir|it|e|s|x",
};
