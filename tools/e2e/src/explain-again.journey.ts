import type { Page } from '@playwright/test';
import { openDrift } from './on-comparison.ts';
import { expect, test } from './product-test.ts';

async function explainAgain(page: Page): Promise<void> {
  const explained = page.waitForResponse((response) => response.url().endsWith('/explain'));
  await page.getByRole('button', { name: 'Explain again' }).click();
  expect((await explained).status()).toBe(200);
}

test('it is shared as a text and a file, and explained again', async ({ page, stage }) => {
  await openDrift(page, stage, 'shared');
  await page.getByText('Share', { exact: true }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download text' }).click();
  expect((await download).suggestedFilename()).toMatch(/^env-drift-[0-9a-f]{12}\.txt$/);

  await explainAgain(page);
  await expect(page.getByRole('heading', { name: 'Likely causes' })).toBeVisible();
});

test('it is explained again by the model that somebody chooses', async ({ page, stage }) => {
  await openDrift(page, stage, 'chosen');
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
  await explainAgain(page);
  expect(asked).toEqual([{}, { model: 'larger' }]);
});
