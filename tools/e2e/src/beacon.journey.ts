import { readFileSync } from 'node:fs';
import { createApiClient } from '@env-drift/api-client';
import { expect, test } from './product-test.ts';

test('what a real browser saw of a page is listed with its environment, and compared', async ({
  page,
  stage,
}) => {
  const { visited, logFile } = stage;
  const api = createApiClient({ baseUrl: stage.url, fetch });
  const pages = async () => {
    const read = await api.getEnvironment('shop');
    return read.ok ? read.value.pages : read.failure;
  };
  expect(await pages()).toEqual([]);

  await page.goto(`${visited.url}/de/?token=planted-query#planted-fragment`);
  const url = `${visited.url}/de/`;
  await expect.poll(pages).toEqual([expect.objectContaining({ url, visits: 1 })]);
  const seen = await api.getVisits('shop', url);
  if (!seen.ok) throw new Error(seen.failure.message);
  expect(seen.value.visits).toMatchObject([
    {
      provider: 'rum-beacon',
      environment: { id: 'shop', label: 'Real visits', target_url: url },
      response: {
        status: 200,
        headers: {
          'cache-control': 'private, max-age=60',
          'content-type': 'text/html; charset=utf-8',
        },
        cookies: [],
      },
    },
  ]);
  expect(JSON.stringify(seen.value) + readFileSync(logFile, 'utf8')).not.toContain('planted-');

  const started = await api.startComparison({
    leftEnvironment: { id: 'shop' },
    rightUrl: url,
    rightLabel: 'Probe',
  });
  if (!started.ok) throw new Error(started.failure.message);
  await page.goto(`${stage.url}/c/${started.value.comparisonId}`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'No drift in what was compared' }),
  ).toBeVisible();
  await expect(page.getByText(/Real visit of \w{3} \d+, \d{4}, [:\d]{8}, not asked/)).toHaveCount(
    1,
  );
  const compared = page.getByRole('definition').filter({ hasText: /^status, routing/ });
  await expect(compared).not.toContainText('cookies');
  const reason = 'The capture of the left side does not show this.';
  await page.getByText(/differences? not counted, and why/).click();
  await expect(page.getByText(reason, { exact: true }).first()).toBeVisible();
});
