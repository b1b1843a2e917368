import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createApiClient } from '@env-drift/api-client';
import type { AxeResults } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test, type Stage } from './product-test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe has against a page, in both themes and in a narrow window. */
async function expectAccessible(page: Page): Promise<void> {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    // Evaluated, not added as a script: the page allows none but its own.
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults, string[]>(
      (tags) =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
          runOnly: tags,
        }),
      WCAG,
    );
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id} ${html}: ${failureSummary}`),
    );
    expect(told, `${colorScheme}, ${width} px`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function compareTwice({ url, demo }: Stage) {
  const api = createApiClient({ baseUrl: url, fetch });
  let last = { comparisonId: '', pairKey: '' };
  for (let run = 0; run < 2; run++) {
    const started = await api.startComparison({
      leftUrl: `${demo.staging.url}/api/widget`,
      rightUrl: `${demo.production.url}/api/widget`,
    });
    if (!started.ok) throw new Error(started.failure.message);
    last = started.value;
    for await (const seen of api.watchComparison(last.comparisonId))
      if (!seen.ok) throw new Error(seen.failure.message);
  }
  return last;
}

test('home, with its list, its options and its shortcuts', async ({ page, stage }) => {
  await compareTwice(stage);
  await expect(async () => {
    await page.goto('/');
    await expect(page.locator('.run-line').first()).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByText('Options').click();
  await page.getByLabel('Request headers of both sides').fill('Cookie: a=b');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByText(/Enter a URL/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});

test('a comparison, while it runs and when it has ended', async ({ page, stage }) => {
  const { comparisonId } = await compareTwice(stage);
  await page.goto(`/c/${comparisonId}`);
  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(
    `/?${new URLSearchParams({ left: `${stage.demo.staging.url}/about`, right: stage.held.url })}`,
  );
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByText('Waiting for the answer…').last()).toBeVisible();
  await expectAccessible(page);
  stage.held.release();
});

test('a pair, with its settings and what is wrong with them', async ({ page, stage }) => {
  const { pairKey } = await compareTwice(stage);
  await page.goto(`/p/${pairKey}`);
  await expect(page.locator('.timing-chart canvas')).toBeVisible();
  await page.getByText('As a table').click();
  await page.getByRole('button', { name: 'Accept…' }).first().click();
  await page.getByText('Show and change the settings').click();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Rule', { exact: true }).selectOption('timing-differs');
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByRole('button', { name: 'Preview on the last result' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/Not saved/)).toBeVisible();
  await expectAccessible(page);
});

for (const path of [
  '/nowhere',
  `/p/${'0'.repeat(64)}`,
  `/c/${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`,
])
  test(`nothing at ${path.slice(0, 8)}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { name: /^There is no/ })).toBeVisible();
    await expectAccessible(page);
  });
