import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { layoutFaults } from './layout-faults.ts';
import { expect, test } from './product-test.ts';
import { shownStates } from './shown-states.ts';

/** CSS pixels across; at 200 % a window of 1280 has 640 of them (WCAG 2.2, 1.4.4). */
const WINDOWS = [
  { width: 320, zoom: 1 },
  { width: 768, zoom: 1 },
  { width: 640, zoom: 2 },
  { width: 2560, zoom: 1 },
  { width: 1280, zoom: 1 },
];

/** What still moves although nobody wants that; what takes a hundredth of a millisecond is not seen. */
const movements = (page: Page) =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0.01).length,
  );

for (const { name, open } of shownStates)
  test(`${name}: read by all, in every window, in both themes, and still`, async ({
    page,
    stage,
  }) => {
    await open(page, stage);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await movements(page)).toBe(0);

    const devtools = await page.context().newCDPSession(page);
    for (const { width, zoom } of WINDOWS) {
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        ...{ width, height: 800 / zoom, deviceScaleFactor: zoom, mobile: false },
      });
      // A chart takes its new width a moment later.
      await expect.poll(() => layoutFaults(page), `${width} px, ${zoom * 100} %`).toEqual([]);
      if (width === 320) expect(await axeFaults(page), '320 px').toEqual([]);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
    stage.held.release();
  });

test('what runs turns, unless less movement is wanted', async ({ page, stage }) => {
  const running = shownStates.find(({ name }) => name === 'a comparison that runs')!;
  await running.open(page, stage);
  expect(await movements(page)).toBeGreaterThan(0);
  stage.held.release();
});
