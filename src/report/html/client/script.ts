/**
 * The script of the page: the functions of this folder, sent to the browser as their own source text. So each of them may use only the others and
 * what browsers offer, and must be listed here; the browser tests run what the build makes of them. Without the script the page shows everything.
 */
import { lineText } from "../../../corrections/lines.js";
import { copyRedline } from "./copy.js";
import {
  applied,
  correct,
  handOver,
  lineOf,
  link,
  listenToCorrections,
  onPick,
  pick,
  picksOf,
  setCorrecting,
  showCorrections,
  unlink,
} from "./corrections.js";
import { foldHidden, foldOf, refilter, refresh, wanted } from "./filters.js";
import { onKey } from "./keys.js";
import { told, value } from "./page.js";
import { markFound, nodesOf, rangesOf, textOf } from "./search.js";
import { listen, measure, onForm, start } from "./start.js";
import { goTo, reveal, step } from "./steps.js";
import { besideOf, setView } from "./views.js";

/** The script of the page. */
export const CLIENT_SCRIPT = [
  start,
  measure,
  listen,
  onForm,
  value,
  setView,
  besideOf,
  refilter,
  refresh,
  wanted,
  foldHidden,
  foldOf,
  told,
  textOf,
  nodesOf,
  markFound,
  rangesOf,
  step,
  goTo,
  reveal,
  onKey,
  copyRedline,
  setCorrecting,
  picksOf,
  onPick,
  pick,
  correct,
  applied,
  link,
  unlink,
  showCorrections,
  lineOf,
  lineText,
  handOver,
  listenToCorrections,
]
  .map(String)
  .concat(`${start.name}();`)
  .join("\n");
