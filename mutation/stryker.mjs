import { fileURLToPath } from 'node:url';

/**
 * Stryker for one package: every mutant is held against the package's own tests, so that no other
 * package's tests make up for what they miss.
 *
 * @param {string} name the package's folder
 */
export const mutationOf = (name) => ({
  mutate: [`packages/${name}/src/**/*.ts`, '!**/*.test.ts', '!**/testing/**', '!**/index.ts'],
  plugins: ['@stryker-mutator/vitest-runner', fileURLToPath(new URL('texts.mjs', import.meta.url))],
  ignorers: ['texts'],
  testRunner: 'vitest',
  vitest: { configFile: 'mutation/vitest.config.ts', dir: `packages/${name}` },
  coverageAnalysis: 'perTest',
  // Who hit what in thousands of tests, for thousands of mutants, is more than the usual heap holds.
  testRunnerNodeArgs: ['--max-old-space-size=8192'],
  // What the tests of a package need; the rest would only be copied.
  ignorePatterns: ['/*', '!packages', '!*.json', '!mutation', 'dist'],
  tempDirName: '.stryker/sandbox',
  incremental: true,
  incrementalFile: `.stryker/${name}.incremental.json`,
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `.stryker/${name}.html` },
  jsonReporter: { fileName: `.stryker/${name}.json` },
  concurrency: 2,
  // A busy machine must not pass for an endless loop; those mostly end by their count of hits.
  timeoutMS: 20_000,
  thresholds: { high: 90, low: 85, break: 85 },
});
