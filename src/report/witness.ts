/** Says in words what a second language shows about a comparison. */
import type { LanguageCode } from "../model/resolution.js";
import type { BriefGroup } from "../redline/groups.js";
import type { Item } from "../redline/item.js";
import { fill, type Labels } from "./labels/labels.js";

/** The name of a group of the brief; those of a second language have its name in them. */
export const groupName = (
  group: BriefGroup,
  witness: { readonly language: LanguageCode } | null,
  labels: Labels,
): string => fill(labels.groups[group], witness ? { language: labels.languages[witness.language] } : {});

/** The same inside a line. */
export function groupInLine(group: BriefGroup, witness: { readonly language: LanguageCode }, labels: Labels): string {
  const name = groupName(group, witness, labels);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What a second language says of an item; nothing where it says the same. */
export function witnessInWords({ entry: { witness } }: Item, labels: Labels): string[] {
  if (!witness || witness.standing === "shared") return [];
  const said = groupInLine(witness.standing, witness, labels);
  return [witness.text === "" ? said : `${said}: ${witness.text}`];
}
