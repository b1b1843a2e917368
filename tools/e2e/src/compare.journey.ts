import type { Page } from '@playwright/test';
import { stages, touch, verdict } from './on-comparison.ts';
import { expect, test, type Stage } from './product-test.ts';

async function compare(page: Page, left: string, right: string): Promise<void> {
  await page.getByLabel('Left URL').fill(left);
  await page.getByLabel('Right URL').fill(right);
  await page.getByLabel('Right URL').press('Enter');
}

const headline = ({ demo }: Stage) =>
  [`${demo.staging.url}/api/products`, `${demo.production.url}/api/products`] as const;

/** What the page says about the demo's headline pair, wherever it is opened. */
async function expectHeadline(page: Page, weaker = 'Production'): Promise<void> {
  await expect(verdict(page)).toBeVisible();
  await touch(page);

  const caching = page.getByRole('article').filter({ hasText: 'cache-storability-differs' });
  await expect(caching).toContainText('Warning');
  const isOpen = await caching.getByRole('definition').first().isVisible();
  if (!isOpen) await caching.getByRole('heading').click();
  await expect(caching).toContainText(`${weaker} is weaker`);
  await expect(caching.getByRole('definition').first()).toContainText('no-store');
  await expect(caching.getByRole('definition').filter({ hasText: '3600' })).toBeVisible();
  for (const code of [
    'body-shape-differs',
    'cors-origin-differs',
    'timing-differs',
    'vary-differs',
  ])
    await expect(page.getByRole('article').filter({ hasText: code })).toBeVisible();

  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
  await expect(page.getByText('Written by rules')).toBeVisible();
}

test('a pair is typed, compared, kept, found again and compared again', async ({
  page,
  browser,
  stage,
}) => {
  await page.goto('/');
  await page.getByLabel('Left label').fill('Staging');
  await page.getByLabel('Right label').fill('Production');
  await compare(page, ...headline(stage));
  await expectHeadline(page);
  const address = page.url();
  expect(new URL(address).pathname).toMatch(/^\/c\/[0-9a-f]{64}(:|%3A)[0-9a-f-]{36}$/);

  await page.reload();
  await expectHeadline(page);
  expect(page.url()).toBe(address);

  const elsewhere = await browser.newContext();
  const visitor = await elsewhere.newPage();
  await visitor.goto(address);
  await expectHeadline(visitor);
  await elsewhere.close();

  const history = page.getByRole('list').filter({ has: page.locator('[aria-current="page"]') });
  await expect(history.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page).not.toHaveURL(address);
  await expectHeadline(page);
  await expect(history.getByRole('listitem')).toHaveCount(2);
  await history.getByRole('link').last().click();
  await expect(page).toHaveURL(address);
  await expectHeadline(page);
});

test('a cause leads to the finding that it rests on', async ({ page, stage }) => {
  await page.goto('/');
  await compare(page, ...headline(stage));
  await expectHeadline(page, `Right (${stage.demo.production.host})`);
  await page.getByRole('link', { name: 'cache-storability-differs' }).first().click();
  await expect(page).toHaveURL(/#cache-storability-differs/);
  await expect(
    page.getByRole('article').filter({ hasText: 'cache-storability-differs' }),
  ).toBeInViewport();
});

test('a running comparison shows where it is', async ({ page, stage }) => {
  stage.held.hold();
  await page.goto('/');
  await compare(page, `${stage.demo.staging.url}/about`, stage.held.url);
  await expect(stages(page).filter({ hasText: 'running' })).toHaveCount(1);
  await expect(page.getByText('Waiting for the answer…').last()).toBeVisible();

  stage.held.release();
  await expect(verdict(page)).toBeVisible();
  await expect(stages(page).first()).toContainText('done');
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByRole('article').first()).toContainText('text/plain');
});

test('an identical pair shows no drift', async ({ page, stage }) => {
  const { staging, production } = stage.demo;
  const query = new URLSearchParams({ left: `${staging.url}/`, right: `${production.url}/` });
  await page.goto(`/?${query}`);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(verdict(page, 'No drift in what was compared')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('what is wrong is said beside its field', async ({ page, stage }) => {
  await page.goto('/');
  const left = page.getByLabel('Left URL');
  const right = page.getByLabel('Right URL');

  await compare(page, 'ftp://files.example/', 'http://');
  await expect(left).toHaveAccessibleDescription(/Use http:\/\/ or https:\/\//);
  await expect(right).toHaveAccessibleDescription(/not a URL/);
  await expect(left).toBeFocused();

  // Only the server knows that this one is off limits.
  await compare(page, `${stage.demo.staging.url}/`, 'http://127.0.0.1:1/');
  await expect(right).toHaveAccessibleDescription(/.+/);
  await expect(left).not.toHaveAttribute('aria-invalid', 'true');
  expect(new URL(page.url()).pathname).toBe('/');
});
