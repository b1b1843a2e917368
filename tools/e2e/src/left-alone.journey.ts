import { compareByApi } from './compare-by-api.ts';
import { openDrift, stages, verdict } from './on-comparison.ts';
import { expect, test } from './product-test.ts';

test('a page that nobody touches becomes whole by itself, and is printed whole', async ({
  page,
  stage,
}) => {
  const { comparisonId } = await compareByApi(stage, '/api/products?printed');
  await page.goto(`/c/${comparisonId}`);
  await expect(stages(page).filter({ hasText: 'done' })).toHaveCount(7);
  await expect(page.getByRole('heading', { name: 'What each request went through' })).toBeVisible();
  const openCards = page.getByRole('article').filter({ hasText: 'What to do' });
  await expect(openCards).toHaveCount(2);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('How to fix it')).toHaveCount(6);
  await expect(openCards).toHaveCount(6);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('diff-engine', { exact: false }).first()).toBeVisible();
  await page.emulateMedia({ media: null });
  await expect(openCards).toHaveCount(2);
});

test('a tab keeps nothing of the comparisons that it has left', async ({ page, stage }) => {
  await openDrift(page, stage, 'left');
  const devtools = await page.context().newCDPSession(page);
  const nodesAtHome = async () => {
    await page.getByRole('link', { name: 'Env Drift Analyzer' }).click();
    await expect(page.getByRole('heading', { name: 'Recent comparisons' })).toBeVisible();
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Memory.getDOMCounters')).nodes;
  };
  const visit = async () => {
    await page.goBack();
    await expect(verdict(page)).toBeVisible();
    await expect(stages(page).first()).toBeVisible();
  };
  const first = await nodesAtHome();
  for (let time = 0; time < 5; time++) {
    await visit();
    await nodesAtHome();
  }
  // A comparison has some 1,800 of them.
  expect((await nodesAtHome()) - first).toBeLessThan(1_500);
});
