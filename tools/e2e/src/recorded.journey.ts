import type { Page } from '@playwright/test';
import { expect, test } from './product-test.ts';

/** A HAR as a browser saves it: a page, and a request of it to its API. */
const har = (host: string, cookie: string) => {
  const entry = (path: string, mimeType: string, text: string, setCookie?: string) => ({
    startedDateTime: '2026-11-20T10:00:00.000Z',
    time: 60,
    timings: { blocked: 1, dns: 5, connect: 20, send: 0, wait: 30, receive: 5 },
    request: { method: 'GET', url: `https://${host}${path}?token=hush`, headers: [] },
    response: {
      status: 200,
      headers: [
        { name: 'Content-Type', value: mimeType },
        { name: 'Cache-Control', value: 'no-store' },
        ...(setCookie ? [{ name: 'Set-Cookie', value: setCookie }] : []),
      ],
      cookies: [],
      content: { size: text.length, mimeType, text },
      redirectURL: '',
    },
  });
  return JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'Firefox', version: '142' },
      entries: [
        entry('/', 'text/html', '<!doctype html><title>Shop</title>', cookie),
        entry('/api/cart', 'application/json', '{"items":[]}'),
      ],
    },
  });
};
const staging = har('staging.shop.example', 'session=hush; Secure; HttpOnly');
const production = har('www.shop.example', 'session=hush');

/** Holds a file over a field and lets it go there. */
async function drop(page: Page, field: string, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text] as const,
  );
  await page.getByLabel(field).dispatchEvent('dragover', { dataTransfer });
  await page.getByLabel(field).dispatchEvent('drop', { dataTransfer });
}

const verdict = (page: Page) => page.getByRole('heading', { level: 1, name: 'Drift', exact: true });

test('two recordings are dropped, compared and told apart', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/');
  const isReader = (url: string) => url.includes('open-recording');
  expect(asked.filter(isReader)).toEqual([]);

  await drop(page, 'Left URL', 'before.har', staging);
  const left = page.getByLabel('Left recording: request in before.har');
  await expect(left).toBeFocused();
  await expect(left.getByRole('option')).toHaveText([
    /200\s+GET\s+https:\/\/staging\.shop\.example\/\?token=\*\*\*$/,
    /200\s+GET\s+https:\/\/staging\.shop\.example\/api\/cart\?token=\*\*\*$/,
  ]);
  expect(asked.filter(isReader)).toHaveLength(1);
  await drop(page, 'Right URL', 'after.har', production);
  await expect(page.getByLabel('Right recording: request in after.har')).toBeVisible();

  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  expect((await sent).postData()).not.toContain('hush');
  await expect(verdict(page)).toBeVisible();
  const cookie = page.getByRole('article').filter({ hasText: 'cookie-differs' });
  await expect(cookie).toContainText('Critical');
  await expect(page.getByText('(HAR), not asked')).toHaveCount(2);
  const side = page.getByRole('region').filter({ hasText: '(HAR), not asked' }).last();
  await expect(side).toContainText('https://www.shop.example/?token=***');

  const address = page.url();
  await page.getByRole('button', { name: 'Compare again' }).click();
  await expect(page).not.toHaveURL(address);
  await expect(verdict(page)).toBeVisible();
});

test('a recording is chosen by keyboard, against a live side, and taken away', async ({
  page,
  stage,
}) => {
  await page.goto('/');
  await page.getByLabel('Right URL').fill(`${stage.demo.production.url}/api/products`);
  const choice = page.waitForEvent('filechooser');
  const button = page.getByRole('button', { name: /^Recording….*left side/ });
  await button.focus();
  await page.keyboard.press('Enter');
  const file = { name: 'before.har', mimeType: 'application/json', buffer: Buffer.from(staging) };
  await (await choice).setFiles(file);

  const left = page.getByLabel('Left recording: request in before.har');
  await left.selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(verdict(page)).toBeVisible();
  await expect(page.getByText('(HAR), not asked')).toHaveCount(1);

  await page.getByRole('button', { name: /^Remove.*left side/ }).press('Enter');
  await expect(page.getByLabel('Left URL')).toBeFocused();
});

test('what is wrong with a recording is said beside its field', async ({ page }) => {
  await page.goto('/');
  const left = page.getByLabel('Left URL');
  await drop(page, 'Left URL', 'notes.txt', 'not a recording');
  await expect(left).toHaveAccessibleDescription(/notes\.txt is not JSON/);
  await expect(left).toBeFocused();
  await drop(page, 'Left URL', 'empty.har', '{"log":{"entries":[]}}');
  await expect(left).toHaveAccessibleDescription(/holds no request/);
});
