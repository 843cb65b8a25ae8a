/** Links that a reader ruled, whatever the evidence says. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { align } from "../../src/align/align.js";
import { DEFAULTS } from "../../src/align/options.js";
import type { Rulings } from "../../src/model/corrections.js";
import { resolutionOfLines } from "../support/resolutions.js";

const before = resolutionOfLines([
  "Guided by the Charter,",
  "1. Decides to proclaim the decade of the lagoons;",
  "2. Encourages harbours to train pilots, and invites Governments to inform the registry;",
  "3. Requests the Secretary-General to report on the matter;",
]);
const after = resolutionOfLines([
  "Guided by the Charter,",
  "1. Decides to proclaim the decade of the lagoons;",
  "2. Encourages harbours to train pilots;",
  "3. Invites Governments to inform the registry;",
  "4. Requests the Secretary-General to report on the matter;",
]);

const linked = (rulings: Rulings): string[] =>
  align(before, after, DEFAULTS, rulings)
    .links.filter((l) => l.old.length > 0 && l.new.length > 0)
    .map((l) => `${l.old.join("+")}>${l.new.join("+")}`);

describe("rulings", () => {
  it("change nothing where there are none", () => {
    expect(linked({})).toEqual(["PP1>PP1", "OP1>OP1", "OP2>OP2+OP3", "OP3>OP4"]);
  });

  it("keep two paragraphs apart, be they the same to the letter or the parts of one", () => {
    expect(linked({ unlink: [["OP1", "OP1"]] })).not.toContain("OP1>OP1");
    expect(linked({ unlink: [["OP2", "OP3"]] })).toContain("OP2>OP2");
  });

  it("link what has no word in common, and free those that they were linked to", () => {
    const links = linked({ link: [["OP1", "OP4"]] });
    expect(links).toContain("OP1>OP4");
    expect(links).not.toContain("OP1>OP1");
    expect(links).not.toContain("OP3>OP4");
  });

  it("make a split or a merge of an address that is named several times", () => {
    expect(
      linked({
        link: [
          ["OP1", "OP1"],
          ["OP1", "OP4"],
        ],
      }),
    ).toContain("OP1>OP1+OP4");
    expect(
      linked({
        link: [
          ["OP1", "OP4"],
          ["OP3", "OP4"],
        ],
      }),
    ).toContain("OP1+OP3>OP4");
  });

  it("leave no doubt", () => {
    const { links } = align(before, after, DEFAULTS, { link: [["OP1", "OP4"]] });
    expect(links.find((l) => l.old[0] === "OP1")?.evidence?.doubtful).toBe(false);
  });

  it("are refused where they name no paragraph, contradict each other, or make many of many", () => {
    expect(() => linked({ link: [["OP9", "OP1"]] })).toThrow(/old text has no paragraph OP9/);
    expect(() => linked({ unlink: [["OP1", "OP9"]] })).toThrow(/new text has no paragraph OP9/);
    expect(() => linked({ link: [["OP1", "OP1"]], unlink: [["OP1", "OP1"]] })).toThrow(/leave one of the two out/);
    const chain: Rulings = {
      link: [
        ["OP1", "OP1"],
        ["OP1", "OP2"],
        ["OP2", "OP2"],
      ],
    };
    expect(() => linked(chain)).toThrow(/never many many/);
  });

  it("are heeded whatever they are, with each paragraph in one link", () => {
    const ids = (r: typeof before) => fc.constantFrom(...r.paragraphs.map((p) => p.id));
    const pairs = fc.array(fc.tuple(ids(before), ids(after)), { maxLength: 4 });
    fc.assert(
      fc.property(pairs, pairs, (wanted, unwanted) => {
        const key = ([old, now]: readonly [string, string]): string => `${old}>${now}`;
        const link = wanted.filter(([old, now], k) => !wanted.slice(0, k).some(([o, n]) => o === old || n === now));
        const unlink = unwanted.filter((pair) => !link.some((l) => key(l) === key(pair)));
        const { links } = align(before, after, DEFAULTS, { link, unlink });
        const edges = new Set(links.flatMap((l) => l.old.flatMap((o) => l.new.map((n) => key([o, n])))));
        for (const pair of link) expect(edges).toContain(key(pair));
        for (const pair of unlink) expect(edges).not.toContain(key(pair));
        expect(links.flatMap((l) => l.old).sort()).toEqual(before.paragraphs.map((p) => p.id).sort());
        expect(links.flatMap((l) => l.new).sort()).toEqual(after.paragraphs.map((p) => p.id).sort());
      }),
    );
  });
});
