import { defineConfig } from 'vitest/config';

/**
 * The tables alone: laws and megabytes take seconds, and every mutant would wait for them. What only
 * they would notice counts as survived.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/{laws,csp-subsumption-laws,linear-time}.test.ts'],
    setupFiles: ['mutation/fixed-seed.ts'],
    environment: 'node',
    // Nothing here has a state: every file would only load the same modules again.
    isolate: false,
  },
});
