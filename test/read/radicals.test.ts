import { describe, expect, it } from "vitest";
import { withoutRadicals } from "../../src/read/text-repair/radicals.js";
import { readTxt } from "../../src/read/txt/txt.js";

describe("radicals", () => {
  it("are read as the characters that they look like", () => {
    expect(withoutRadicals("巴勒斯坦⼈⺠⾏使 ⻓ ⻅ ⻢ ⻋ ⻔ ⻛ ⼾ ⽆")).toBe(
      "巴勒斯坦人民行使 长 见 马 车 门 风 户 无",
    );
  });

  it("leave alone what no character looks like, and all else", () => {
    expect(withoutRadicals("⺡ ⻌ ½ ①（Ａ）")).toBe("⺡ ⻌ ½ ①（Ａ）");
  });

  it("are repaired in pasted text too", () => {
    expect(readTxt("⼤会，", "x.txt").pages[0]?.[0]?.text).toBe("大会，");
  });
});
