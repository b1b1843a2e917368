import { defineConfig } from 'vitest/config';

/**
 * The tables alone: the laws of the engine and the megabyte inputs take seconds, and every mutant
 * would wait for them. What only they would notice counts as survived.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/laws.test.ts', '**/linear-time.test.ts'],
    setupFiles: ['mutation/fixed-seed.ts'],
    environment: 'node',
  },
});
