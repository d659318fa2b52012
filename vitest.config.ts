import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole stories are built in some tests; a machine with one slow core must not fail them.
    testTimeout: 60_000,
  },
});
