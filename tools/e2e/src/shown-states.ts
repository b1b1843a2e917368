import type { Page } from '@playwright/test';
import { compareByApi, startByApi } from './compare-by-api.ts';
import { openDrift, touch } from './on-comparison.ts';
import { expect, type Stage } from './product-test.ts';

/** One state that a page can be in, and the way into it. */
export interface ShownState {
  name: string;
  open(page: Page, stage: Stage): Promise<void>;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Every page in every state that looks different from the others. */
export const shownStates: readonly ShownState[] = [
  {
    name: 'home, where nothing was compared yet',
    async open(page) {
      await page.route('**/api/runs?*', (route) =>
        route.fulfill({ json: { runs: [], nextCursor: null } }),
      );
      await page.goto('/');
      await heading(page, 'Probe');
    },
  },
  {
    name: 'home, with its list, and a form that is wrong',
    async open(page, stage) {
      await compareByApi(stage, '/about');
      // A run is written to the index behind its answer.
      await expect(async () => {
        await page.goto('/');
        await expect(page.locator('.run-line').first()).toBeVisible({ timeout: 2_000 });
      }).toPass();
      await page.getByText('Options').click();
      await page.getByLabel('Request headers of both sides').fill('Cookie: a=b');
      await button(page, 'Compare').click();
      await expect(page.getByText(/Enter a URL/).first()).toBeVisible();
    },
  },
  {
    name: 'the shortcuts',
    async open(page) {
      await page.goto('/');
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a comparison that runs',
    async open(page, stage) {
      stage.held.hold();
      const { comparisonId } = await startByApi(stage, '/about?seen', `${stage.held.url}/?seen`);
      await page.goto(`/c/${comparisonId}`);
      await touch(page);
      await expect(page.getByText('Waiting for the answer…').last()).toBeVisible();
      await heading(page, /^Run/);
    },
  },
  {
    name: 'a comparison, with everything opened',
    async open(page, stage) {
      await openDrift(page, stage, 'seen');
      await heading(page, 'Likely causes');
      await page.getByText('Share', { exact: true }).click();
      await button(page, 'Open all').click();
      await page.getByRole('article').first().getByRole('button', { name: 'Accept…' }).click();
      await button(page, 'Accept').click();
      await expect(page.getByText('Say why this may stay.')).toBeVisible();
      for (const summary of [/^Log \(/, /^Envelope/]) await page.getByText(summary).first().click();
      await heading(page, 'Through the product');
      await expect(page.getByRole('region', { name: 'Log' })).toBeVisible();
    },
  },
  {
    name: 'a comparison of which one side gave no answer',
    async open(page, stage) {
      const { comparisonId } = await compareByApi(stage, '/newsletter');
      await page.goto(`/c/${comparisonId}`);
      await touch(page);
      await expect(page.getByText('No answer', { exact: true }).first()).toBeVisible();
    },
  },
  {
    name: 'a comparison that has failed',
    async open(page, stage) {
      stage.held.hold();
      const { comparisonId } = await startByApi(stage, '/about?ended', `${stage.held.url}/?ended`);
      await page.goto(`/c/${comparisonId}`);
      await touch(page);
      await button(page, 'Cancel').click();
      await expect(page.getByText('The comparison was cancelled').last()).toBeVisible();
    },
  },
  {
    name: 'a comparison that is kept no more',
    async open(page, stage) {
      const { pairKey } = await compareByApi(stage, '/about');
      await page.goto(`/c/${pairKey}:${NOBODY}`);
      await heading(page, 'This comparison is kept no more');
    },
  },
  {
    name: 'a pair, with its settings, what is wrong with them and what they would change',
    async open(page, stage) {
      const { pairKey } = await compareByApi(stage, '/api/products?seen-pair', 2);
      await page.goto(`/p/${pairKey}`);
      await touch(page);
      await expect(page.locator('.timing-chart canvas')).toBeVisible();
      await page.getByText('As a table').click();
      await page.getByRole('button', { name: 'Accept…' }).first().click();
      await page.getByText('Show and change the settings').click();
      await button(page, 'Add a rule').click();
      await page.getByLabel('Rule', { exact: true }).selectOption('timing-differs');
      await page.getByLabel('Weighs').selectOption('off');
      await button(page, 'Preview on the last result').click();
      await expect(page.getByRole('region', { name: 'Preview' })).toContainText(
        'no longer counted',
      );
      await button(page, 'Add a line').click();
      await button(page, 'Save').click();
      await expect(page.getByText(/Not saved/)).toBeVisible();
    },
  },
  {
    name: 'the page of a finding',
    async open(page) {
      await page.goto('/findings/timing-differs');
      await heading(page, 'How to fix it');
    },
  },
  {
    name: 'too many requests, and no network',
    async open(page) {
      await page.route('**/api/runs?*', (route) =>
        route.fulfill({ status: 429, headers: { 'retry-after': '900' }, json: {} }),
      );
      await page.goto('/');
      await expect(page.getByText('Too many requests').first()).toBeVisible();
      await page.context().setOffline(true);
      await expect(page.getByText('You are offline')).toBeVisible();
    },
  },
  ...[
    '/nowhere',
    '/findings/no-such',
    `/p/${'0'.repeat(64)}`,
    `/c/${'0'.repeat(64)}:${NOBODY}`,
  ].map((path) => ({
    name: `nothing at ${path.slice(0, 14)}`,
    async open(page: Page) {
      await page.goto(path);
      await heading(page, /^There is no/);
    },
  })),
];
