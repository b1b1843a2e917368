import { compareByApi } from './compare-by-api.ts';
import { card, openDrift } from './on-comparison.ts';
import { expect, test } from './product-test.ts';

test('whoever accepts a finding by keyboard never loses their place', async ({ page, stage }) => {
  await openDrift(page, stage, 'by-keyboard');
  const caching = card(page, 'cache-storability-differs');
  await page.getByRole('button', { name: 'Open all' }).click();
  const open = caching.getByRole('button', { name: 'Accept…' });
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(caching.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Staging has no cache.');
  await caching.getByRole('button', { name: 'Accept', exact: true }).press('Enter');
  await expect(caching.getByRole('button', { name: 'Take back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(open).toBeFocused();
});

test('a finding that goes to another list leaves the focus in the one it was in', async ({
  page,
  stage,
}) => {
  const { pairKey } = await compareByApi(stage, '/api/payment?kept-focus', 1);
  await page.goto(`/p/${pairKey}`);
  await page.getByRole('button', { name: 'Accept…' }).press('Enter');
  await expect(page.getByLabel('Reason', { exact: true })).toBeFocused();
  await page.keyboard.type('the provider is down');
  await page.getByRole('button', { name: 'Accept', exact: true }).press('Enter');
  await expect(page.getByRole('radio', { name: /^Open/ })).toBeFocused();
});
