/** Tests that need Chromium: `npm run test:browser`. They read the built program, as the page's script is its own source text. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One browser at a time.
    fileParallelism: false,
  },
});
