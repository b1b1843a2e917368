import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { compareByApi, startByApi } from './compare-by-api.ts';
import { expect, test } from './product-test.ts';

/** Bytes of gzip. Charts come later, and are not counted. */
const BUDGET = 40_000;
const CHARTS = /\/draw-timing-[^/]*\.js$/;

/** Opens an address and does nothing: what scripts weigh that were asked for until the page has come to rest. */
async function scriptsOf(page: Page, address: string, heading: string): Promise<number> {
  const weigh = watchScripts(page);
  await page.goto(address);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  return weigh();
}

/** Keeps what scripts come from now on; tells what those weigh that were asked for until then. */
function watchScripts(page: Page): () => Promise<number> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const url = response.url();
    if (new URL(url).pathname.endsWith('.js') && !CHARTS.test(url))
      scripts.set(url, response.body());
  });
  return async () => {
    const bodies = await Promise.all(scripts.values());
    return bodies.reduce((bytes, body) => bytes + gzipSync(body, { level: 9 }).length, 0);
  };
}

test.use({ viewport: { width: 1280, height: 720 } });

for (const [name, path, heading] of [
  ['a comparison that drifts', '/api/products?weighed', 'Likely causes'],
  ['a comparison that matches', '/', 'No drift in what was compared'],
  ['a comparison with a failed side', '/newsletter', 'Findings'],
] as const)
  test(`${name} is there with ${BUDGET} bytes of scripts`, async ({ page, stage }) => {
    const { comparisonId } = await compareByApi(stage, path);
    expect(await scriptsOf(page, `/c/${comparisonId}`, heading)).toBeLessThanOrEqual(BUDGET);
  });

test(`a comparison that still runs is there with ${BUDGET} bytes of scripts`, async ({
  page,
  stage,
}) => {
  stage.held.hold();
  const { comparisonId } = await startByApi(stage, '/about?held', stage.held.url);
  const weigh = watchScripts(page);
  await page.goto(`/c/${comparisonId}`);
  // Its events never come to rest: what it shows is there once the stages are, and what one side said.
  const stages = page.getByRole('list', { name: 'Progress' }).getByRole('listitem');
  await expect(stages.filter({ hasText: 'running' })).toHaveCount(1);
  await expect(page.getByText('200 OK')).toBeVisible();
  const scripts = await weigh();
  stage.held.release();
  expect(scripts).toBeLessThanOrEqual(BUDGET);
});

test(`a pair is there with ${BUDGET} bytes of scripts`, async ({ page, stage }) => {
  const { pairKey } = await compareByApi(stage, '/api/reviews?weighed');
  const scripts = await scriptsOf(page, `/p/${pairKey}`, 'Findings over time');
  expect(scripts).toBeLessThanOrEqual(BUDGET);
});

for (const [address, heading] of [
  ['/', 'Why does the same request behave differently'],
  ['/findings/vary-differs', 'How to fix it'],
  ['/nowhere', 'There is no page here'],
  [`/c/${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`, 'There is no such comparison'],
] as const)
  test(`${address.slice(0, 20)} is there with ${BUDGET} bytes of scripts`, async ({ page }) => {
    expect(await scriptsOf(page, address, heading)).toBeLessThanOrEqual(BUDGET);
  });

test('what a deep link shows is asked for at the same time as the code that shows it', async ({
  page,
  stage,
}) => {
  const { comparisonId } = await compareByApi(stage, '/api/products?together');
  const asked: string[] = [];
  await page.route('**/assets/comparison-route-*.js', async (route) => {
    // The code comes last, whatever it takes: by then the data is there.
    await data;
    await route.continue();
  });
  page.on('request', (request) => {
    if (request.url().includes('/api/compare/')) asked.push(new URL(request.url()).pathname);
  });
  const data = page.waitForResponse('**/api/compare/*');
  await page.goto(`/c/${comparisonId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Drift', exact: true })).toBeVisible();
  expect(asked.filter((path) => path === asked[0])).toHaveLength(1);
});
