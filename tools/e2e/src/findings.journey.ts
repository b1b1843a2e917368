import { card, openDrift, verdict } from './on-comparison.ts';
import { expect, test } from './product-test.ts';

test('a finding is read part by part, accepted, and does not count the next time', async ({
  page,
  stage,
}) => {
  await openDrift(page, stage, 'accepted');
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
  await expect(caching).toContainText('Accepted until Dec 31, 2099 (UTC): Staging has no cache.');

  const address = page.url();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page).not.toHaveURL(address);
  await expect(verdict(page)).toBeVisible();
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
  await openDrift(page, stage, 'filtered');
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
  await expect(verdict(page)).toBeVisible();
});
