import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Progress, progressOn } from "../../src/cli/progress.js";

describe("what a run tells while it lasts", () => {
  let written = "";
  let progress: Progress;

  beforeEach(() => {
    written = "";
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"], now: 0 });
    const write = (text: string): boolean => {
      written += text;
      return true;
    };
    progress = progressOn({ isTTY: true, write } as unknown as NodeJS.WriteStream, false);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("is nothing where it is over soon", () => {
    progress.say("reading earlier.txt");
    vi.advanceTimersByTime(100);
    progress.end();
    vi.advanceTimersByTime(1000);
    expect(written).toBe("");
  });

  it("is shown once it lasts, and wiped away", () => {
    progress.say("reading earlier.txt");
    vi.advanceTimersByTime(1000);
    expect(written).toContain("reading earlier.txt …");
    progress.say("comparing");
    expect(written).toContain("comparing …");
    progress.end();
    expect(written.endsWith("\r\u001b[K")).toBe(true);
  });
});
