import { defineConfig } from 'vitest/config';

/**
 * The tables alone: laws and megabytes take seconds, and every mutant would wait for them. What only
 * they would notice counts as survived. That of the registry reads the sources themselves.
 */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/{laws,csp-subsumption-laws,linear-time,rule-registry}.test.ts'],
    setupFiles: ['mutation/few-runs.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // Nothing here has a state: every file would only load the same modules again.
    isolate: false,
  },
});
