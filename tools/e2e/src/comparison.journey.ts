import type { Page } from '@playwright/test';
import { expect, test, type Stage } from './product-test.ts';

/** Compares two URLs of the form and waits for the page of the comparison. */
async function start(page: Page, left: string, right: string): Promise<void> {
  await page.goto(
    `/?${new URLSearchParams({ left, right, leftLabel: 'Staging', rightLabel: 'Production' })}`,
  );
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page).toHaveURL(/\/c\//);
}

const drift = (page: Page) => page.getByRole('heading', { level: 1, name: 'Drift', exact: true });
const progress = (page: Page) => page.getByRole('list', { name: 'Progress' });
const card = (page: Page, code: string) => page.getByRole('article').filter({ hasText: code });

const shop = ({ demo }: Stage, query = '') =>
  [
    `${demo.staging.url}/api/products${query}`,
    `${demo.production.url}/api/products${query}`,
  ] as const;

test('a run is followed over a stream that is cut in the middle', async ({ page, stage }) => {
  const asked: string[] = [];
  await page.route('**/events', async (route) => {
    asked.push(route.request().headers()['last-event-id'] ?? '');
    if (asked.length > 1) return route.continue();
    const answer = await route.fetch({
      headers: { ...route.request().headers(), accept: 'application/json' },
    });
    const { events } = (await answer.json()) as { events: { id: number }[] };
    const body = events
      .slice(0, 2)
      .map((event) => `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`);
    await route.fulfill({ contentType: 'text/event-stream', body: body.join('') });
  });
  stage.held.hold();
  await start(page, `${stage.demo.staging.url}/about`, stage.held.url);
  await expect(progress(page).getByRole('listitem').nth(2)).toContainText('running');
  stage.held.release();
  await expect(drift(page)).toBeVisible();
  await expect(progress(page).getByRole('listitem').filter({ hasText: 'done' })).toHaveCount(7);
  expect(asked.slice(0, 2)).toEqual(['0', '2']);

  await page.getByText(/^Log \(/).click();
  const log = page.getByRole('region', { name: 'Log' });
  await expect(log).toContainText('The comparison is complete.');
  await page.getByLabel('Stage').selectOption('diff');
  await expect(log).not.toContainText('The comparison is complete.');
  await expect(log).toContainText('The verdict is drift');
});

test('a run without streams is polled, and one without events too', async ({ page, stage }) => {
  await page.route('**/events*', (route) =>
    route.request().headers()['accept'] === 'application/json'
      ? route.continue()
      : route.fulfill({ body: 'no stream' }),
  );
  await start(page, ...shop(stage, '?polled'));
  await expect(drift(page)).toBeVisible();
  await expect(progress(page).getByRole('listitem').filter({ hasText: 'done' })).toHaveCount(7);

  await page.unroute('**/events*');
  await page.route('**/events*', (route) => route.abort());
  await start(page, ...shop(stage, '?blind'));
  await expect(drift(page)).toBeVisible();
});

test('a run is cancelled', async ({ page, stage }) => {
  stage.held.hold();
  await start(page, `${stage.demo.staging.url}/about`, `${stage.held.url}/?cancelled`);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.locator('#result').getByText('The comparison was cancelled', { exact: true }),
  ).toBeVisible();
  await expect(progress(page).getByRole('listitem').filter({ hasText: 'skipped' })).toHaveCount(4);
  stage.held.release();
});

test('a finding is read part by part, accepted, and does not count the next time', async ({
  page,
  stage,
}) => {
  await start(page, ...shop(stage, '?accepted'));
  await expect(drift(page)).toBeVisible();
  const caching = card(page, 'cache-storability-differs');
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(caching.getByRole('term').filter({ hasText: 'max-age' })).toBeVisible();
  await expect(caching).toContainText('Why it matters');

  await caching.getByRole('button', { name: 'Accept…' }).click();
  await caching.getByRole('button', { name: 'Accept', exact: true }).click();
  const reason = caching.getByLabel('Reason');
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription('Say why this may stay.');
  await reason.fill('Staging has no cache.');
  await caching.getByLabel('Until').fill('2099-12-31');
  await caching.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(caching).toContainText('Accepted until 2099-12-31: Staging has no cache.');

  const address = page.url();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page).not.toHaveURL(address);
  await expect(drift(page)).toBeVisible();
  await expect(card(page, 'vary-differs')).toBeVisible();
  await expect(caching).toHaveCount(0);

  await page.getByText(/differences? not counted, and why/).click();
  const forgiven = page.getByRole('listitem').filter({ hasText: 'Staging has no cache.' });
  await forgiven.getByRole('button', { name: 'Take back' }).click();
  await expect(forgiven.getByRole('button')).toHaveCount(0);
  await page.getByLabel('Earlier run').selectOption({ index: 1 });
  await expect(page.getByRole('term').filter({ hasText: 'Resolved' })).toBeVisible();
});

test('findings are filtered, and a link to one opens it whatever the filter', async ({
  page,
  stage,
}) => {
  await start(page, ...shop(stage, '?filtered'));
  await expect(drift(page)).toBeVisible();
  await page.getByRole('search').getByRole('button', { name: /info/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ findings$/ })).toBeVisible();
  await expect(card(page, 'vary-differs')).toHaveCount(0);
  await page.getByLabel('Search').fill('nothing of this');
  await expect(page.getByText('No finding passes this filter.')).toBeVisible();
  await page.goto(`${page.url()}#vary-differs:cache:vary`);
  await expect(card(page, 'vary-differs')).toBeInViewport();
  await expect(card(page, 'vary-differs')).toContainText('What to do');

  await card(page, 'vary-differs')
    .getByRole('link', { name: 'Documentation of vary-differs' })
    .click();
  await expect(page).toHaveURL(/\/findings\/vary-differs$/);
  await expect(page.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
  await page.goBack();
  await expect(drift(page)).toBeVisible();
});

test('it is shared as a text and a file, and explained again', async ({ page, stage }) => {
  await start(page, ...shop(stage, '?shared'));
  await expect(drift(page)).toBeVisible();
  await page.getByText('Share', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download text' }).click();
  expect((await download).suggestedFilename()).toMatch(/^env-drift-[0-9a-f]{12}\.txt$/);

  const explained = page.waitForResponse((response) => response.url().endsWith('/explain'));
  await page.getByRole('button', { name: 'Explain again' }).click();
  expect((await explained).status()).toBe(200);
  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
});

test('it is explained again by the model that somebody chooses', async ({ page, stage }) => {
  await start(page, ...shop(stage, '?chosen'));
  await expect(drift(page)).toBeVisible();
  await expect(page.getByLabel('Model')).toHaveCount(0);
  const asked: unknown[] = [];
  await page.route('**/api/health', (route) =>
    route.fulfill({
      json: {
        status: 'ok',
        version: '0.1.0',
        bindings: { model: { state: 'ok', models: ['usual', 'larger'] } },
      },
    }),
  );
  await page.route('**/explain', async (route) => {
    asked.push(route.request().postDataJSON());
    // This product has no model: the rules answer in its place.
    const response = await route.fetch({ postData: '{}' });
    const comparison = await response.json();
    comparison.result.explanation.calls = [{ model: 'usual', latency_ms: 1, failure: 'it rests' }];
    await route.fulfill({ response, json: comparison });
  });
  await page.getByRole('button', { name: 'Explain again' }).click();
  await page.getByLabel('Model').selectOption('larger');
  const explained = page.waitForResponse((response) => response.url().endsWith('/explain'));
  await page.getByRole('button', { name: 'Explain again' }).click();
  expect((await explained).status()).toBe(200);
  expect(asked).toEqual([{}, { model: 'larger' }]);
});

test('what the server wants of its visitors is said: too many requests, no network, kept no more', async ({
  page,
  context,
  stage,
}) => {
  await start(page, ...shop(stage, '?limited'));
  await expect(drift(page)).toBeVisible();
  const address = page.url();
  await page.route('**/explain', (route) =>
    route.fulfill({ status: 429, headers: { 'retry-after': '40' }, json: {} }),
  );
  await page.getByRole('button', { name: 'Explain again' }).click();
  await expect(page.getByText(/takes requests again in \d+ seconds/)).toBeVisible();

  await context.setOffline(true);
  await expect(page.getByText('You are offline')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('You are offline')).toBeHidden();

  await page.goto(address.replace(/[^:]+$/, '00000000-0000-4000-8000-000000000000'));
  await expect(
    page.getByRole('heading', { name: 'This comparison is kept no more' }),
  ).toBeVisible();
});
