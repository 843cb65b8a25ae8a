import { describe, expect, it } from "vitest";
import { parseWishes, WISHES, type Wish, wished } from "../../src/classify/only.js";
import {
  type Entry,
  FINDING_KINDS,
  type FindingKind,
  isRoutine,
  RELATIONS,
  type Relation,
} from "../../src/model/comparison.js";
import { UserError } from "../../src/model/errors.js";
import { entry } from "../support/resolutions.js";

const ROUTINE = FINDING_KINDS.filter(isRoutine);
const SUBSTANCE = FINDING_KINDS.filter((kind) => !isRoutine(kind));

const related = (relation: Relation): Entry => entry(["OP1"], ["OP1"], [], { relation });

const changed = (...kinds: FindingKind[]): Entry => ({
  ...related("changed"),
  findings: kinds.map((kind) => ({ kind, substantive: !isRoutine(kind), old: [], new: [], rule: "rewording" })),
  substantive: kinds.some((kind) => !isRoutine(kind)),
});

/** Entries by what is particular to them. */
const ENTRIES: ReadonlyMap<string, Entry> = new Map([
  ...RELATIONS.map((relation) => [relation, related(relation)] as const),
  ...[...ROUTINE, ...SUBSTANCE].map((kind) => [kind, changed(kind)] as const),
  ["date and quantity", changed("date", "quantity")],
  ["moved", entry(["OP1"], ["OP2"], [], { moved: true })],
  ["renumbered", entry(["OP1"], ["OP2"], [], { renumbered: true })],
]);

const found = (wish: Wish): string[] => [...ENTRIES].flatMap(([what, e]) => (wished(e, [wish]) ? [what] : []));

describe("what a reader asks for", () => {
  it.each(RELATIONS.filter((r) => r !== "changed" && r !== "unchanged"))("%s: by what became of it", (relation) => {
    expect(found(relation)).toEqual([relation]);
  });

  it("changed, unchanged: all that are, whatever else holds for them", () => {
    expect(found("changed")).toEqual(["changed", ...ROUTINE, ...SUBSTANCE, "date and quantity"]);
    expect(found("unchanged")).toEqual(["unchanged", "moved", "renumbered"]);
  });

  it.each([...ROUTINE, ...SUBSTANCE])("%s: by the kinds of change in it", (kind) => {
    const both = kind === "date" || kind === "quantity";
    expect(found(kind)).toEqual(both ? [kind, "date and quantity"] : [kind]);
  });

  it("substantive, routine: one weighty change outweighs routine ones", () => {
    expect(found("substantive")).toEqual([...SUBSTANCE, "date and quantity"]);
    expect(found("routine")).toEqual(ROUTINE);
  });

  it.each(["moved", "renumbered"] as const)("%s: by its place", (wish) => {
    expect(found(wish)).toEqual([wish]);
  });

  it("any of several wishes suffices, and none mean everything", () => {
    expect(wished(changed("actor"), ["moved", "actor"])).toBe(true);
    expect(wished(changed("actor"), ["moved", "date"])).toBe(false);
    expect([...ENTRIES.values()].every((e) => wished(e, []))).toBe(true);
  });
});

describe("a list of wishes", () => {
  it("knows everything that can be told of an entry", () => {
    const all = ["substantive", "routine", "moved", "renumbered", ...RELATIONS, ...ROUTINE, ...SUBSTANCE];
    expect(WISHES).toEqual(all);
    expect(parseWishes(all.join(","))).toEqual(all);
  });

  it("may have spaces and gaps", () => {
    expect(parseWishes(" opening, quantity,,")).toEqual(["opening", "quantity"]);
    for (const empty of ["", " , "]) expect(() => parseWishes(empty)).toThrow("No kind of change is named");
  });

  it.each(["weighty", "moved opening"])("refuses %s, and says what it knows", (name) => {
    const refused = expect(() => parseWishes(`moved,${name}`));
    refused.toThrow(UserError);
    refused.toThrow(
      expect.objectContaining({
        code: "unknown-kind",
        message: expect.stringContaining(`No kind of change is called "${name}"; known are ${WISHES.join(", ")}.`),
      }),
    );
  });

  it("knows the words of the reports, and a slip of the pen", () => {
    expect(parseWishes("substance,updates")).toEqual(["substantive", "routine"]);
    expect(() => parseWishes("openning")).toThrow("Did you mean opening?");
    expect(() => parseWishes("substanc")).toThrow("Did you mean substance?");
    expect(parseWishes("Substance")).toEqual(["substantive"]);
    expect(() => parseWishes("xyzzy")).toThrow(/rewording\.$/);
  });
});
