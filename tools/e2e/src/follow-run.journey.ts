import { startByApi } from './compare-by-api.ts';
import { stages, touch, verdict } from './on-comparison.ts';
import { expect, test } from './product-test.ts';
import { startCuttingProxy } from './start-cutting-proxy.ts';

test('a run whose stream is cut in the middle is polled, and streamed again once streams get through', async ({
  browser,
  stage,
}) => {
  stage.held.hold();
  const { comparisonId } = await startByApi(stage, '/about?cut', `${stage.held.url}/?cut`);
  const proxy = await startCuttingProxy(stage.url);
  const context = await browser.newContext({ baseURL: proxy.url });
  const page = await context.newPage();
  const ways = () => proxy.asked.map((each) => each.split(' ')[0]);
  try {
    await page.clock.install();
    await page.goto(`/c/${comparisonId}`);
    await touch(page);
    await expect(stages(page).filter({ hasText: 'running' })).toHaveCount(1);

    proxy.cut();
    // The clock of the page runs ahead: nobody waits for its pauses.
    await expect(async () => {
      await page.clock.fastForward(5_000);
      expect(ways().at(-1)).toBe('poll');
    }).toPass({ intervals: [50] });
    await expect(stages(page).filter({ hasText: 'running' })).toHaveCount(1);
    const [first, ...later] = proxy.asked;
    expect(first).toBe('stream 0');
    // Taken up where it broke off.
    expect(later).not.toContain('stream 0');

    proxy.mend();
    await expect(async () => {
      await page.clock.fastForward(500);
      expect(ways().at(-1)).toBe('stream');
    }).toPass({ intervals: [20] });
    const askedBefore = proxy.asked.length;
    stage.held.release();
    await expect(verdict(page)).toBeVisible();
    await expect(stages(page).filter({ hasText: 'done' })).toHaveCount(7);
    expect(proxy.asked.slice(askedBefore)).toEqual([]);
  } finally {
    stage.held.release();
    await context.close();
    await proxy.stop();
  }
});

test('a run without streams is polled, and one without events too', async ({ page, stage }) => {
  await page.route('**/events*', (route) =>
    route.request().headers()['accept'] === 'application/json'
      ? route.continue()
      : route.fulfill({ body: 'no stream' }),
  );
  const polled = await startByApi(stage, '/api/products?polled');
  await page.goto(`/c/${polled.comparisonId}`);
  await touch(page);
  await expect(verdict(page)).toBeVisible();
  await expect(stages(page).filter({ hasText: 'done' })).toHaveCount(7);

  await page.unroute('**/events*');
  await page.route('**/events*', (route) => route.abort());
  const blind = await startByApi(stage, '/api/products?blind');
  await page.goto(`/c/${blind.comparisonId}`);
  await touch(page);
  await expect(verdict(page)).toBeVisible();
});

test('the log that is open while a run goes on is open when it is over, and read by stage', async ({
  page,
  stage,
}) => {
  stage.held.hold();
  const { comparisonId } = await startByApi(stage, '/about?told', `${stage.held.url}/?told`);
  await page.goto(`/c/${comparisonId}`);
  await touch(page);
  await page.getByText(/^Log \(/).click();
  const log = page.getByRole('region', { name: 'Log' });
  await expect(log).toContainText('Probe: started');
  stage.held.release();
  await expect(verdict(page)).toBeVisible();
  await expect(log).toContainText('The comparison is complete.');
  await page.getByLabel('Stage').selectOption('diff');
  await expect(log).not.toContainText('The comparison is complete.');
  await expect(log).toContainText('The verdict is drift');
});

test('a run that is opened once more has gone on meanwhile', async ({ page, stage }) => {
  stage.held.hold();
  const { comparisonId } = await startByApi(
    stage,
    '/about?reloaded',
    `${stage.held.url}/?reloaded`,
  );
  const soFar = async () =>
    Number(/([\d.]+) s so far/.exec(await page.getByText('so far').innerText())?.[1] ?? 0);
  await page.goto(`/c/${comparisonId}`);
  await touch(page);
  await expect.poll(soFar).toBeGreaterThan(1);
  const before = await soFar();
  await page.reload();
  await touch(page);
  expect(await soFar()).toBeGreaterThan(before);
  stage.held.release();
  await expect(verdict(page)).toBeVisible();
});

test('a run is cancelled, and tried again', async ({ page, stage }) => {
  stage.held.hold();
  const { comparisonId } = await startByApi(stage, '/about', `${stage.held.url}/?cancelled`);
  await page.goto(`/c/${comparisonId}`);
  await touch(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(
    page.locator('#result').getByText('The comparison was cancelled', { exact: true }),
  ).toBeVisible();
  await expect(stages(page).filter({ hasText: 'skipped' })).toHaveCount(4);

  stage.held.release();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page).not.toHaveURL(new RegExp(comparisonId.slice(-12)));
  await expect(verdict(page)).toBeVisible();
});
