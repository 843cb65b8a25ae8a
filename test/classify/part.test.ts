import { describe, expect, it } from "vitest";
import { partFinding } from "../../src/classify/part.js";
import { compare } from "../../src/compare.js";
import { resolutionOf } from "../support/resolutions.js";

describe("a paragraph that stands in the other part now", () => {
  const text = "重申获得清洁饮用水是每个人不可剥夺的权利";
  const preambular = resolutionOf([["PP1", `${text}，`]], { language: "zh" });
  const operative = resolutionOf([["OP1", `${text}；`]], { language: "zh" });

  it("is told by a finding of its own, whatever the language does to the verb", () => {
    const [entered] = compare(preambular, operative).entries;
    expect(entered).toMatchObject({ relation: "changed", substantive: true });
    expect(entered?.findings[0]).toMatchObject({ kind: "part", part: "operative", rule: "part" });
    const [left] = compare(operative, preambular).entries;
    expect(left?.findings.filter((f) => f.substantive)).toMatchObject([{ kind: "part", part: "preamble" }]);
  });

  it("is no finding where one text has it in both parts, or it is a heading", () => {
    const [pp, op] = [preambular.paragraphs, operative.paragraphs];
    expect(partFinding([...pp, ...op], op)).toEqual([]);
    expect(
      partFinding(
        pp.map((p) => ({ ...p, kind: "heading" as const })),
        op,
      ),
    ).toEqual([]);
  });
});
