import type { Locator, Page } from '@playwright/test';
import { card, verdict } from './on-comparison.ts';
import { expect, test } from './product-test.ts';

/** Farther than this nobody wants to tab. */
const MOST_STOPS = 30;

/** That whoever looks sees where the focus is: it is within the window, and something is drawn around it. */
async function expectFocusSeen(page: Page): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toBeInViewport();
  const drawn = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(element);
    return outlineStyle === 'none' || outlineColor === backgroundColor
      ? 0
      : parseFloat(outlineWidth);
  });
  expect(drawn, await focused.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(2);
}

/** Goes on with Tab until it is there, seeing every stop on the way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`no way to ${target} in ${MOST_STOPS} stops`);
}

test('a first comparison, from the empty form to an open finding, by keyboard alone', async ({
  page,
  stage,
}) => {
  const { staging, production } = stage.demo;
  await page.goto('/');
  await tabTo(page, page.getByLabel('Left label'));
  await page.keyboard.type('Staging');
  await tabTo(page, page.getByLabel('Left URL'));
  await page.keyboard.type(`${staging.url}/api/products?typed`);
  await tabTo(page, page.getByLabel('Right URL'));
  await page.keyboard.press('Enter');
  // Refused: it leads to what is missing, and says what that is.
  await expect(page.getByLabel('Right URL')).toBeFocused();
  await expect(page.getByLabel('Right URL')).toHaveAccessibleDescription(/Enter a URL/);
  await page.keyboard.type(`${production.url}/api/products?typed`);
  await page.keyboard.press('Enter');

  await expect(verdict(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Drift: \d critical/ })).toBeAttached();
  await expect(page).toHaveTitle(/^Drift: \d critical/);

  const first = page.getByRole('article').first();
  const caching = card(page, 'cache-storability-differs');
  await page.keyboard.press('Tab');
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await expectFocusSeen(page);
  await tabTo(page, caching.locator('summary'));
  await expect(caching).not.toContainText('What to do');
  await page.keyboard.press('Enter');
  await expect(caching).toContainText('What to do');
  await expect(caching.getByRole('definition').first()).toContainText('no-store');
  await tabTo(page, caching.getByRole('link', { name: /^Documentation of/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
});

test('a key is heard that is pressed before the shortcuts have come', async ({ page }) => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/shortcut-keys-*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/');
  const asked = page.waitForRequest('**/assets/shortcut-keys-*.js');
  // As keyboards do: the shift comes first.
  await page.keyboard.press('Shift+?');
  await asked;
  arrive();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('shortcuts are listed, and can be switched off', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(list).toBeVisible();
  await list.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Shortcuts' }).click();
  await expect(list.getByRole('checkbox')).not.toBeChecked();
});
