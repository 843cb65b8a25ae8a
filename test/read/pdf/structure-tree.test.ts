import { describe, expect, it } from "vitest";
import { type StructureNode, tagsOf } from "../../../src/read/pdf/structure-tree.js";

const node = (role: string, ...children: StructureNode[]): StructureNode => ({ role, children });
const content = (id: string): StructureNode => ({ type: "content", id });

describe("the structure that a tagged PDF states", () => {
  it("holds a paragraph together across spans, and its note apart", () => {
    const note = node("Note", node("P", content("n")));
    const tags = tagsOf(
      node("Root", node("P", content("a"), node("Link", node("Span", content("b")), note), content("c"))),
    );
    expect(tags.get("a")).toBe(tags.get("b"));
    expect(tags.get("a")).toBe(tags.get("c"));
    expect(tags.get("n")?.role).toBe("note");
  });

  it("gives each cell its row and column", () => {
    const row = (...ids: string[]) => node("TR", ...ids.map((id) => node("TD", node("P", content(id)))));
    const tags = tagsOf(node("Root", node("Table", node("THead", row("a", "b")), node("TBody", row("c", "d")))));
    expect(["a", "b", "c", "d"].map((id) => [tags.get(id)?.cell?.row, tags.get(id)?.cell?.column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it("takes a label and the paragraph behind it for one", () => {
    const item = node(
      "LI",
      node("Lbl", content("label")),
      node("LBody", node("P", content("first")), node("P", content("second"))),
    );
    const tags = tagsOf(node("Root", node("L", item)));
    expect(tags.get("label")).toBe(tags.get("first"));
    expect(tags.get("second")).not.toBe(tags.get("first"));
  });

  it("states nothing of what stands in no element of its own", () => {
    expect(tagsOf(node("Root", node("Div", content("a")))).size).toBe(0);
    expect(tagsOf(null).size).toBe(0);
  });
});
