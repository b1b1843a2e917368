import type { Page } from '@playwright/test';
import { expect, test, type Stage } from './product-test.ts';

async function compare(page: Page, { demo }: Stage, query: string): Promise<void> {
  const left = `${demo.staging.url}/api/products${query}`;
  const right = `${demo.production.url}/api/products${query}`;
  await page.goto(`/?${new URLSearchParams({ left, right })}`);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(drift(page)).toBeVisible();
}

const drift = (page: Page) => page.getByRole('heading', { level: 1, name: 'Drift', exact: true });
const progress = (page: Page) => page.getByRole('list', { name: 'Progress' });

test('a page that nobody touches becomes whole by itself, and is printed whole', async ({
  page,
  stage,
}) => {
  await compare(page, stage, '?printed');
  const reader = await page.context().newPage();
  await reader.goto(page.url());
  await expect(progress(reader).getByRole('listitem').filter({ hasText: 'done' })).toHaveCount(7);
  await expect(
    reader.getByRole('heading', { name: 'What each request went through' }),
  ).toBeVisible();
  const openCards = reader.getByRole('article').filter({ hasText: 'What to do' });
  await expect(openCards).toHaveCount(2);

  await reader.emulateMedia({ media: 'print' });
  await expect(reader.getByText('How to fix it')).toHaveCount(6);
  await expect(openCards).toHaveCount(6);
  await expect(reader.getByRole('button')).toHaveCount(0);
  await expect(reader.getByText('diff-engine', { exact: false }).first()).toBeVisible();
  await reader.emulateMedia({ media: null });
  await expect(openCards).toHaveCount(2);
});

test('a tab keeps nothing of the comparisons that it has left', async ({ page, stage }) => {
  await compare(page, stage, '?left');
  const devtools = await page.context().newCDPSession(page);
  const nodesAtHome = async () => {
    await page.getByRole('link', { name: 'Env Drift Analyzer' }).click();
    await expect(page.getByRole('heading', { name: 'Recent comparisons' })).toBeVisible();
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Memory.getDOMCounters')).nodes;
  };
  const visit = async () => {
    await page.goBack();
    await expect(drift(page)).toBeVisible();
    await expect(progress(page)).toBeVisible();
  };
  const first = await nodesAtHome();
  for (let time = 0; time < 5; time++) {
    await visit();
    await nodesAtHome();
  }
  // A comparison has some 1,800 of them.
  expect((await nodesAtHome()) - first).toBeLessThan(1_500);
});
