/** The page's own words, in each official language; `{name}` stands for a value that is filled in. */
import type { LanguageCode } from "../../model/resolution.js";
import type { SavedForm, ViewName } from "../protocol.js";

export interface AppLabels {
  readonly code: LanguageCode;
  /** The purpose of the page, in one sentence. */
  readonly lead: string;
  /** That nothing leaves the computer. */
  readonly privacy: string;
  readonly newText: string;
  readonly oldText: string;
  readonly newHint: string;
  readonly oldHint: string;
  readonly chooseFile: string;
  readonly chooseFiles: string;
  readonly chooseFolder: string;
  readonly paste: string;
  readonly pasteHere: string;
  readonly usePasted: string;
  readonly pastedName: string;
  /** How many files are given, with `{n}`. */
  readonly files: string;
  readonly remove: string;
  readonly compare: string;
  readonly stop: string;
  readonly swap: string;
  readonly again: string;
  readonly language: string;
  readonly save: string;
  readonly forms: Readonly<Record<SavedForm, string>>;
  /** The label of the choice of views. */
  readonly show: string;
  readonly views: Readonly<Record<ViewName, string>>;
  /** The label of the field for a phrase. */
  readonly phrase: string;
  readonly find: string;
  /** With `{name}`, `{i}` and `{n}`. */
  readonly reading: string;
  readonly working: string;
  /** With `{old}` and `{new}`. */
  readonly compared: string;
  readonly stopped: string;
  /** With `{name}` and `{n}`. */
  readonly notFound: string;
  /** With `{box}`, the name of the box for it. */
  readonly whichIsNew: string;
  /** A folder that was dropped cannot be read. */
  readonly dropFailed: string;
  readonly needBoth: string;
  /** With `{message}`. */
  readonly failed: string;
  readonly report: string;
  readonly formsRead: string;
}
