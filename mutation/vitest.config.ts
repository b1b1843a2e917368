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
    // Long values ask for time and say little more than short ones.
    testNamePattern: '^(?!.*64 kB)',
    setupFiles: ['mutation/few-runs.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // Nothing here has a state: every file would only load the same modules again.
    isolate: false,
  },
});
