/** How Russian words inflect. What they reveal about a change is in data/ru. */
import type { KindRules } from "../kind-rules.js";
import { table } from "../tables/ru.js";

export const kinds: KindRules = {
  table,
  capitals: "first",
  clinging: "",
  prefixes: "",
  persons: "",
  actions: [],
  endings:
    "ировать|овывать|ывать|ивать|овать|евать|нуть|ать|ять|ить|еть|оть|уть|иями|ями|ами|его|ого|ему|ому|ыми|ими|ией|иям|иях|ться|тся|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ом|ем|ых|их|ым|им|ам|ям|ах|ях|ов|ев|ия|ии|ию|ет|ит|ют|ят|а|я|о|е|ы|и|у|ю|ь|й",
};
