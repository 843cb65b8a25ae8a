/** A library of generated texts: several series over three sessions, with what a batch should find in them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { LanguageCode } from "../../src/model/resolution.js";
import { aknFile } from "./akn-file.js";

const THINGS = ["lamps", "buoys", "harbours", "ferries", "anchors", "tides", "sails", "canals", "bridges", "wells"];
const SESSIONS = [75, 76, 77] as const;

/** The clauses of a text on a matter, long enough that no two matters are alike. */
const clauses = (thing: string): string[] => [
  `Calls upon all States to keep their ${thing} in good order and to count the ${thing} every spring before the tide turns;`,
  `Urges the keepers of ${thing} to report what they have seen of the ${thing} to the Secretary-General without delay;`,
  `Invites the makers of ${thing} to meet once a year in the town where the first ${thing} were made and to compare them;`,
];

/** Writes a text; `{n}` of its name stands for its number. */
export function putText(
  folder: string,
  number: string,
  title: string,
  given: Partial<Parameters<typeof aknFile>[0]> = {},
): void {
  const file = join(folder, `${number.replace("/", "-")}.${given.language ?? "en"}.xml`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, aknFile({ number, title, ...given }));
}

/**
 * Fills a folder: for each of so many matters a series of three texts, of which the second changes a verb and the third adds a clause,
 * and one text that follows none.
 *
 * @returns how many texts it holds
 */
export function madeLibrary(folder: string, matters = THINGS.length, language: LanguageCode = "en"): number {
  for (const [i, thing] of THINGS.slice(0, matters).entries()) {
    for (const [k, session] of SESSIONS.entries()) {
      const [calls = "", urges = "", invites = ""] = clauses(thing);
      const added = `Requests the Secretary-General to send a painter who shall paint all ${thing} of the world in one colour;`;
      putText(folder, `${session}/${10 + i}`, `Keeping of ${thing} and all that belongs to ${thing}`, {
        language,
        date: `${1945 + session}-12-0${(i % 9) + 1}`,
        preamble:
          k === 0
            ? []
            : [`Recalling its resolution ${session - 1}/${10 + i} of ${(i % 9) + 1} December ${1944 + session},`],
        operative: [
          calls,
          k === 0 ? urges : urges.replace("Urges", "Encourages"),
          invites,
          ...(k === 2 ? [added] : []),
        ],
      });
    }
  }
  putText(folder, "77/99", "Question of the missing compass", {
    language,
    date: "2022-12-20",
    operative: [
      "Decides to look for the compass wherever nobody has looked before, and to tell nobody where it was found;",
    ],
  });
  return matters * SESSIONS.length + 1;
}
