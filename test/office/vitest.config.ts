/** Tests that need LibreOffice: `npm run test:office`, with `-- --all` on everything the corpus holds. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/office/**/*.office.test.ts"],
    testTimeout: 60 * 60_000,
    hookTimeout: 60 * 60_000,
    // One LibreOffice at a time.
    fileParallelism: false,
  },
});
