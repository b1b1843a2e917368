import { createApiClient } from '@env-drift/api-client';
import type { Page } from '@playwright/test';
import { compareByApi } from './compare-by-api.ts';
import { expect, test, type Stage } from './product-test.ts';

/** Compares the demo's headline pair so many times, and opens its page. */
async function openPair(page: Page, stage: Stage, path: string, times: number): Promise<string> {
  const { pairKey } = await compareByApi(stage, path, times);
  await page.goto(`/p/${pairKey}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Staging against Production' }),
  ).toBeVisible();
  return pairKey;
}

const openSettings = (page: Page) => page.getByText('Show and change the settings').click();

const settings = (page: Page) =>
  page.getByRole('region', { name: 'Settings' }).or(page.locator('.settings-form')).first();

test('a pair shows its trend, its findings over time and its history', async ({ page, stage }) => {
  await openPair(page, stage, '/api/reviews', 3);
  await expect(page.getByRole('img', { name: /Duration of each comparison/ })).toBeVisible();
  await expect(page.locator('.timing-chart canvas')).toBeVisible();
  await page.getByText('As a table').click();
  await expect(page.getByRole('region', { name: 'As a table' }).getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('img', { name: /^Seen in 3 of 3/ }).first()).toBeVisible();

  const history = page.getByRole('region', { name: 'Comparisons' });
  await expect(history.getByRole('listitem')).toHaveCount(3);
  await history.getByLabel('Result').selectOption('match');
  await expect(history.getByText('No comparison fits.')).toBeVisible();
  await history.getByRole('button', { name: 'Show all' }).click();
  await expect(history.getByRole('listitem')).toHaveCount(3);

  await history.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/c\//);
  await page.getByRole('link', { name: /settings of this pair/ }).click();
  await expect(page).toHaveURL(/\/p\//);
});

test('a finding is accepted, is gone from the next verdict, and is taken back', async ({
  page,
  stage,
}) => {
  await openPair(page, stage, '/api/payment', 1);
  await page.getByRole('button', { name: 'Accept…' }).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(page.getByLabel('Reason', { exact: true })).toHaveAccessibleDescription(/Say why/);
  await page.getByLabel('Reason', { exact: true }).fill('the payment provider is down');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.getByText('Accepted 1').click();
  await expect(page.getByText('the payment provider is down')).toBeVisible();

  await page.getByRole('button', { name: 'Compare now' }).click();
  await expect(page).toHaveURL(/\/c\//);
  await expect(
    page.getByRole('heading', { level: 1, name: 'No drift in what was compared' }),
  ).toBeVisible();

  await page.getByRole('link', { name: /settings of this pair/ }).click();
  await page.getByText('Accepted 1').click();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('Accepted 0')).toBeVisible();
});

test('settings are corrected, tried on the last result, and saved', async ({ page, stage }) => {
  await openPair(page, stage, '/api/catalog', 1);
  await openSettings(page);
  await page.getByLabel('Request headers of both sides').fill('Cookie: a=b');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByLabel('Request headers of both sides')).toBeFocused();
  await expect(page.getByLabel('Request headers of both sides')).toHaveAccessibleDescription(
    /Cookie is a credential/,
  );
  await page.getByLabel('Request headers of both sides').fill('Accept-Language: de');

  await page.getByRole('button', { name: 'Preview on the last result' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Nothing would change.');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('Rule', { exact: true }).selectOption('cache-lifetime-differs');
  await page.getByLabel('Weighs').selectOption('off');
  await expect(preview).toContainText('Drift becomes No drift.');
  await expect(preview).toContainText('no longer counted');

  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 1.')).toBeVisible();
  await page.reload();
  await openSettings(page);
  await expect(page.getByLabel('Request headers of both sides')).toHaveValue('accept-language: de');
  await page.getByText('Earlier versions').click();
  await expect(page.getByText(/Version 1, .*Ada/)).toBeVisible();
});

test('nobody loses a change where somebody else was faster', async ({ page, stage }) => {
  const pairKey = await openPair(page, stage, '/api/prices', 1);
  await openSettings(page);
  await page.getByLabel('Left label').fill('Mine');
  const api = createApiClient({ baseUrl: stage.url, fetch });
  const theirs = await api.putSettings(pairKey, { samples: 2, who: 'Grace' }, 0);
  expect(theirs.ok).toBe(true);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Grace was faster');
  await page.getByRole('button', { name: 'Put mine on top' }).click();
  await expect(page.getByLabel('Samples of each side')).toHaveValue('2');
  await expect(page.getByLabel('Left label')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(settings(page)).toContainText('Saved as version 2.');
  const saved = await api.getSettings(pairKey);
  expect(saved).toMatchObject({ ok: true, value: { settings: { leftLabel: 'Mine', samples: 2 } } });
});

test('an address without a pair says so', async ({ page }) => {
  await page.goto(`/p/${'0'.repeat(64)}`);
  await expect(page.getByRole('heading', { name: 'There is no such pair' })).toBeVisible();
});
