import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApiClient, type ApiClient } from '@env-drift/api-client';
import type { Page } from '@playwright/test';
import { expect, test, type Stage } from './product-test.ts';

/** Takes every page in both themes, as a reader of the documentation sees them. */
const images = join(import.meta.dirname, '../../../docs/images');
const THEMES = ['light', 'dark'] as const;

test.use({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });

interface Shown {
  comparisonId: string;
  pairKey: string;
}

/** Runs the demo's headline pair a few times, so that its pair has something to remember, and a few others. */
async function compareDemo(api: ApiClient, { demo }: Stage): Promise<Shown> {
  const paths = ['/about', '/api/payment', ...Array<string>(6).fill('/api/products')];
  let last: Shown | undefined;
  for (const [place, path] of paths.entries()) {
    const started = await api.startComparison({
      leftUrl: demo.staging.url + path,
      rightUrl: demo.production.url + path,
      leftLabel: 'Staging',
      rightLabel: 'Production',
      ...(place === 4 && { headers: { 'accept-language': 'de' }, method: 'HEAD' as const }),
    });
    if (!started.ok) throw new Error(started.failure.message);
    last = started.value;
    for await (const seen of api.watchComparison(last.comparisonId))
      if (!seen.ok) throw new Error(seen.failure.message);
  }
  return last!;
}

async function take(page: Page, name: string): Promise<void> {
  mkdirSync(images, { recursive: true });
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({
      path: join(images, `${name}-${colorScheme}.png`),
      animations: 'disabled',
    });
  }
}

test('every page', async ({ page, stage }) => {
  test.setTimeout(180_000);
  const api = createApiClient({ baseUrl: stage.url, fetch });
  const { comparisonId, pairKey } = await compareDemo(api, stage);
  const { demo, held } = stage;

  await expect(async () => {
    await page.goto('/');
    await expect(page.locator('.run-line')).toHaveCount(8, { timeout: 2_000 });
  }).toPass();
  await take(page, 'home');

  const pair = {
    left: `${demo.staging.url}/api/products`,
    right: `${demo.production.url}/api/products`,
    leftLabel: 'Staging',
    rightLabel: 'Production',
  };
  await page.goto(`/?${new URLSearchParams(pair)}`);
  await page.getByText('Options').click();
  await page.getByLabel('Request headers of both sides').fill('Accept-Language: de');
  await page.getByLabel('Samples of each side').selectOption('3');
  await take(page, 'new-comparison');

  await page.goto(`/c/${comparisonId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Drift', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
  await take(page, 'comparison');
  await page.getByRole('article').first().scrollIntoViewIfNeeded();
  await page
    .getByRole('article')
    .first()
    .evaluate((element) => element.scrollIntoView());
  await take(page, 'findings');

  await page.goto(`/p/${pairKey}`);
  await expect(page.locator('.timing-chart canvas')).toBeVisible();
  await take(page, 'pair');
  await page.getByText('Show and change the settings').click();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Rule', { exact: true }).selectOption('body-shape-differs');
  await page.getByLabel('Weighs').selectOption('off');
  await page.getByRole('button', { name: 'Preview on the last result' }).click();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('no longer counted');
  await page.getByRole('heading', { name: 'Settings' }).evaluate((it) => it.scrollIntoView());
  await take(page, 'settings');

  await page.goto('/');
  await page.getByLabel('Left URL').fill(`${demo.staging.url}/about`);
  await page.getByLabel('Right URL').fill(held.url);
  await page.getByLabel('Right URL').press('Enter');
  await expect(page.getByText('Waiting for the answer…').last()).toBeVisible();
  await take(page, 'running');
  held.release();
});
