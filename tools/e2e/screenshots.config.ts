import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** `npm run screenshots`: the pages as docs/images shows them. */
export default defineConfig({
  ...journeys,
  testMatch: '*.screenshots.ts',
  outputDir: './test-results/screenshots',
});
