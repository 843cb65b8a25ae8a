import { expect, it } from "vitest";
import { loadEngine } from "../../../src/read/pdf/engine.js";

it("pdf.js leaves arrays as they are", async () => {
  const own = Array.prototype.push;
  await loadEngine();
  expect(Array.prototype.push).toBe(own);
});
