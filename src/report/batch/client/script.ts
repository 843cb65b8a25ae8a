/**
 * The script of the table: the functions of this folder, sent to the browser as their own source text, like the script of a report. So each of them
 * may use only the others and what browsers offer, and must be listed here.
 */
import { readAddress, writeAddress } from "./address.js";
import { matching, shareOf, sorted, textOf } from "./choose.js";
import { bars, element, fillIn } from "./parts.js";
import { followsCell, rowElement, seriesParts, showMore, total, verbList } from "./show.js";
import { listen, start, update } from "./start.js";

/** The script of the page. */
export const TABLE_SCRIPT = [
  start,
  listen,
  update,
  readAddress,
  writeAddress,
  matching,
  textOf,
  shareOf,
  sorted,
  showMore,
  rowElement,
  followsCell,
  seriesParts,
  verbList,
  total,
  bars,
  element,
  fillIn,
]
  .map(String)
  .concat(`${start.name}();`)
  .join("\n");
