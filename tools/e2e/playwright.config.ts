import { findBrowser } from '@env-drift/local-start';
import { chromium, defineConfig } from '@playwright/test';

const found = await findBrowser({
  env: process.env,
  playwrightPath: chromium.executablePath(),
});
if (!found.ok) throw new Error(found.reason);
const { executablePath, env } = found.browser;

/** Nothing but the page may talk, and nothing to anywhere but this machine. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: './src',
  testMatch: '*.journey.ts',
  outputDir: './test-results',
  // One product serves all journeys of a file; two cores do not serve two products better.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: { executablePath, args: quiet, env: { ...process.env, ...env } },
    screenshot: 'only-on-failure',
    // Recording slows every journey: here `--trace on` does it, for one that fails.
    trace: process.env['CI'] ? 'retain-on-failure' : 'off',
  },
});
