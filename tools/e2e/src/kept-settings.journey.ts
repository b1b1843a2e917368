import { createApiClient } from '@env-drift/api-client';
import { compareByApi } from './compare-by-api.ts';
import { expect, test } from './product-test.ts';

test('settings that were changed and not saved are there again', async ({ page, stage }) => {
  const { pairKey } = await compareByApi(stage, '/api/prices?kept', 1);
  await page.goto(`/p/${pairKey}`);
  await page.getByText('Show and change the settings').click();
  await page.getByLabel('Left label').fill('Mine');

  await page.getByRole('link', { name: 'New comparison' }).click();
  await expect(page).not.toHaveURL(/\/p\//);
  await page.goBack();
  await expect(page.getByLabel('Left label')).toHaveValue('Mine');
  await page.reload();
  await expect(page.getByLabel('Left label')).toHaveValue('Mine');
  await expect(page.getByText('There are changes that are not saved.')).toBeVisible();

  const api = createApiClient({ baseUrl: stage.url, fetch });
  const theirs = await api.putSettings(pairKey, { leftLabel: 'Theirs', who: 'Grace' }, 0);
  expect(theirs.ok).toBe(true);
  await page.reload();
  const conflict = page.getByRole('alert');
  await expect(conflict).toContainText('Grace was faster');
  await expect(conflict).toContainText('Left labelTheirs: TheirsYours: Mine');
  await page.getByRole('button', { name: 'Put mine on top' }).press('Enter');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Show and change the settings')).toBeVisible();
  await expect(page.getByLabel('Left label')).toHaveCount(0);
});
