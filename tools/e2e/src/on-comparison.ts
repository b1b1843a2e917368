import { expect, type Locator, type Page } from '@playwright/test';
import { compareByApi, type Compared } from './compare-by-api.ts';
import type { Stage } from './product-test.ts';

/* Where things are on the page of a comparison. */

export const verdict = (page: Page, name = 'Drift'): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

export const stages = (page: Page): Locator =>
  page.getByRole('list', { name: 'Progress' }).getByRole('listitem');

export const card = (page: Page, code: string): Locator =>
  page.getByRole('article').filter({ hasText: code });

/** A sign of a reader: without one, what is not seen at once comes later. */
export const touch = (page: Page): Promise<void> => page.mouse.move(9, 9);

/** Compares the demo's headline pair and opens what came out; the query makes it a pair of its own. */
export async function openDrift(page: Page, stage: Stage, query: string): Promise<Compared> {
  const compared = await compareByApi(stage, `/api/products?${query}`);
  await page.goto(`/c/${compared.comparisonId}`);
  await touch(page);
  await expect(verdict(page)).toBeVisible();
  return compared;
}
