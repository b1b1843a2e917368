import type { Page } from '@playwright/test';
import { compareByApi, startByApi } from './compare-by-api.ts';
import { card, openDrift, touch, verdict } from './on-comparison.ts';
import { expect, test } from './product-test.ts';

const problem = {
  type: '/problems/internal',
  title: 'Internal Server Error',
  status: 500,
  code: 'internal',
  detail: 'Something went wrong here.',
  traceId: 'trace-of-the-fault',
};

/** Lets requests wait; then answers each as it is told, or lets it through. */
async function hold(page: Page, url: string) {
  let settle: (isLetThrough: boolean) => void = () => {};
  let decided = new Promise<boolean>((resolve) => (settle = resolve));
  await page.route(url, async (route) => {
    if (await decided) return route.continue();
    await route.fulfill({ status: 500, contentType: 'application/problem+json', json: problem });
  });
  return {
    fail: () => settle(false),
    letThrough() {
      decided = Promise.resolve(true);
      settle(true);
    },
  };
}

test('the list of home is waited for, fails, and is asked for again', async ({ page, stage }) => {
  await compareByApi(stage, '/about');
  const runs = await hold(page, '**/api/runs?*');
  await page.goto('/');
  await expect(page.getByText('Loading the recent comparisons…')).toBeVisible();
  runs.fail();
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toContainText(problem.detail);
  runs.letThrough();
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.run-line').first()).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('a page whose code is lost on its way is loaded anew by itself', async ({ page }) => {
  const code = '**/assets/home-route-*';
  await page.clock.install();
  await page.route(code, (route) => route.abort());
  await page.goto('/');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toBeVisible();
  const button = await alert.getByRole('button', { name: 'Reload the page' }).boundingBox();
  expect(button!.width).toBeLessThan(200);
  await page.unroute(code);
  await page.clock.runFor(2_000);
  await expect(page.getByRole('button', { name: 'Try the demo' })).toBeVisible();
  await expect(alert).toHaveCount(0);
  await expect(page.locator('.home')).toHaveCSS('display', 'grid');
});

test('a pair is waited for, fails, and is asked for again', async ({ page, stage }) => {
  const { pairKey } = await compareByApi(stage, '/about');
  const settings = await hold(page, '**/api/pairs/*/settings');
  await page.goto(`/p/${pairKey}`);
  await expect(page.getByText('Loading the pair…')).toBeVisible();
  settings.fail();
  await expect(page.getByRole('heading', { name: 'The pair cannot be shown' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(problem.detail);
  await expect(page.getByRole('alert')).toContainText(problem.traceId);
  settings.letThrough();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Staging against Production' }),
  ).toBeVisible();
});

test('a comparison is waited for, fails, and comes by itself', async ({ page, stage }) => {
  const { comparisonId } = await compareByApi(stage, '/api/products?waited');
  const comparison = await hold(page, '**/api/compare/*');
  await page.goto(`/c/${comparisonId}`);
  await expect(page.getByText('Loading the comparison…').last()).toBeVisible();
  comparison.fail();
  await expect(page.getByText(problem.detail)).toBeVisible();
  await expect(page.getByText(/this page continues by itself/)).toBeVisible();
  comparison.letThrough();
  await expect(verdict(page)).toBeVisible();
});

test('too many requests: the page counts down, and what was under way goes on at zero', async ({
  page,
  stage,
}) => {
  await page.clock.install();
  await openDrift(page, stage, 'limited');
  let refused = 0;
  await page.route('**/explain', async (route) => {
    if (refused++ > 0) return route.continue();
    await route.fulfill({ status: 429, headers: { 'retry-after': '25' }, json: {} });
  });
  const explained = page.waitForResponse(
    (response) => response.url().endsWith('/explain') && response.ok(),
  );
  await page.getByRole('button', { name: 'Explain again' }).click();
  const counting = page.getByText(/takes requests again in \d+ seconds?\./);
  const left = async () => Number(/\d+/.exec((await counting.textContent())!)![0]);
  const first = await left();
  expect(first).toBeLessThanOrEqual(25);
  await page.clock.runFor(10_000);
  await expect.poll(left).toBeLessThanOrEqual(first - 10);
  await page.clock.runFor(15_000);
  await expect(counting).toHaveCount(0);
  await explained;
  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
});

test('no network: the page says so, keeps what it shows, and goes on afterwards', async ({
  page,
  context,
  stage,
}) => {
  stage.held.hold();
  const { comparisonId } = await startByApi(stage, '/about?offline', `${stage.held.url}/?offline`);
  await page.goto(`/c/${comparisonId}`);
  await touch(page);
  await expect(page.getByText('Waiting for the answer…').last()).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await expect(page.getByText('200 OK')).toBeVisible();
  stage.held.release();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toBeHidden();
  await expect(verdict(page)).toBeVisible();
});

test('one side gave no answer: what the other said is there, why, and what to do', async ({
  page,
  stage,
}) => {
  const { comparisonId } = await compareByApi(stage, '/newsletter');
  await page.goto(`/c/${comparisonId}`);
  await touch(page);
  const side = (name: string) => page.getByRole('region', { name, exact: true });
  await expect(side('Staging')).toContainText('200 OK');
  await expect(side('Production')).toContainText('No answer');
  await expect(side('Production')).toContainText('redirect_loop');
  await expect(side('Production')).toContainText('mend the rule that sends them');
  await expect(card(page, 'one-side-failed')).toBeVisible();
});

test('there is no such comparison, or its pair keeps it no more', async ({ page, stage }) => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  await page.goto(`/c/${'0'.repeat(64)}:${nobody}`);
  await expect(page.getByRole('heading', { name: 'There is no such comparison' })).toBeVisible();

  const { pairKey } = await compareByApi(stage, '/about');
  await page.goto(`/c/${pairKey}:${nobody}`);
  await expect(
    page.getByRole('heading', { name: 'This comparison is kept no more' }),
  ).toBeVisible();
  await expect(page.getByText(/keeps its last 50 comparisons/)).toBeVisible();
  await page.getByRole('link', { name: 'Show the pair' }).click();
  await expect(page).toHaveURL(`/p/${pairKey}`);
});
