import { createApiClient } from '@env-drift/api-client';
import { compareByApi } from './compare-by-api.ts';
import { expect, test, type Stage } from './product-test.ts';

const pairOf = ({ demo }: Stage, path: string) => ({
  leftUrl: demo.staging.url + path,
  rightUrl: demo.production.url + path,
  leftLabel: 'Staging',
  rightLabel: 'Production',
});

test('where nothing was compared yet, the page says what happens', async ({ page }) => {
  await page.route('**/api/runs?*', (route) =>
    route.fulfill({ json: { runs: [], nextCursor: null } }),
  );
  await page.goto('/');
  await expect(page.getByText('Nothing was compared yet.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Probe' })).toBeVisible();
});

test('where there is no index, the page goes without', async ({ page }) => {
  await page.route('**/api/runs?*', (route) =>
    route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      json: {
        type: '/problems/run_index_not_set_up',
        title: 'Service Unavailable',
        status: 503,
        code: 'run_index_not_set_up',
        detail: 'This deployment has no run index.',
        traceId: 'trace',
      },
    }),
  );
  await page.goto('/');
  await expect(page.getByText('keeps no list of comparisons')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Probe' })).toBeVisible();
});

test('recent comparisons are found, filtered, and put into the form', async ({ page, stage }) => {
  await compareByApi(stage, '/terms');
  await compareByApi(stage, '/api/cart');
  const drift = page.locator('.run-line').filter({ hasText: '/terms' });
  const match = page.locator('.run-line').filter({ hasText: '/api/cart' });
  // A run is written to the index behind its answer.
  await expect(async () => {
    await page.goto('/');
    await expect(drift).toContainText('Drift', { timeout: 2_000 });
    await expect(match).toContainText('No drift', { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('figure')).toContainText('The last two weeks');

  await page.keyboard.press('/');
  await expect(page.getByLabel('Host')).toBeFocused();
  await page.getByLabel('Host').fill('nowhere.example');
  await expect(page.getByText('No comparison fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByLabel('Result').selectOption('match');
  await expect(drift).toHaveCount(0);
  await expect(match).toHaveCount(1);

  await page.getByRole('button', { name: /Staging against Production .*\/api\/cart/ }).click();
  const { leftUrl, rightUrl } = pairOf(stage, '/api/cart');
  await expect(page.getByLabel('Left URL')).toHaveValue(leftUrl);
  await expect(page.getByLabel('Right URL')).toHaveValue(rightUrl);
  expect(new URL(page.url()).pathname).toBe('/');
});

test('the demo fills the form and waits', async ({ page, stage }) => {
  const demo = pairOf(stage, '/api/products');
  await page.goto('/');
  await page.getByRole('button', { name: 'Try the demo' }).click();
  await expect(page.getByLabel('Left URL')).toHaveValue(demo.leftUrl);
  await expect(page.getByLabel('Right label')).toHaveValue('Production');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('a pasted pair fills both fields', async ({ page, stage, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  const { leftUrl, rightUrl } = pairOf(stage, '/about');
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${leftUrl} vs ${rightUrl}`);
  await page.getByLabel('Left URL').focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByLabel('Left URL')).toHaveValue(leftUrl);
  await expect(page.getByLabel('Right URL')).toHaveValue(rightUrl);
});

test('options are checked, and asked for', async ({ page, stage }) => {
  const { leftUrl, rightUrl } = pairOf(stage, '/about');
  await page.goto(`/?${new URLSearchParams({ left: leftUrl, right: rightUrl })}`);
  await page.getByText('Options').click();
  const headers = page.getByLabel('Request headers of both sides');
  await headers.fill('Authorization: Bearer x');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(headers).toHaveAccessibleDescription(/Authorization is a credential/);
  await expect(headers).toBeFocused();

  await headers.fill('Accept-Language: de');
  await page.getByLabel('Method', { exact: true }).selectOption('HEAD');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/\/c\//);
  const id = decodeURIComponent(new URL(page.url()).pathname.slice(3));
  const api = createApiClient({ baseUrl: stage.url, fetch });
  await expect(async () => {
    const seen = await api.getComparison(id);
    expect(seen).toMatchObject({
      value: {
        result: {
          left: { envelope: { request: { method: 'HEAD', headers: { 'accept-language': 'de' } } } },
        },
      },
    });
  }).toPass();

  // Whoever has the link alone asks the same again.
  await page.reload();
  await expect(page.getByRole('term').filter({ hasText: /^Asked$/ })).toBeVisible();
  await page.getByText('Options').click();
  await expect(page.getByLabel('Method', { exact: true })).toHaveValue('HEAD');
  await expect(headers).toHaveValue('accept-language: de');
});
