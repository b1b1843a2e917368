import fc from 'fast-check';
import { expect, it } from 'vitest';
import { harProvider, type HarChoice } from './har-provider.ts';
import { arbitraryHar } from './testing/arbitrary-har.ts';
import { browsertime } from './testing/exports/browsertime.ts';
import { chrome, chromeFailure } from './testing/exports/chrome.ts';
import { firefox } from './testing/exports/firefox.ts';
import { playwright } from './testing/exports/playwright.ts';
import { safari } from './testing/exports/safari.ts';
import { webPageTest } from './testing/exports/web-page-test.ts';
import { capture } from './testing/read-recorded.ts';
import { trimHar, type TrimmedHar } from './trim-har.ts';

/** What is left, after it has been sent. */
function trim(document: unknown, choice?: HarChoice): TrimmedHar {
  const trimmed = trimHar(document, choice);
  if (!trimmed.ok) throw new Error(trimmed.problems.join('\n'));
  return JSON.parse(JSON.stringify(trimmed.har)) as TrimmedHar;
}

it.each<[string, unknown, number | undefined, number]>([
  ['Chrome', chrome(), undefined, 2],
  ['Chrome, an image', chrome(), 3, 1],
  ['Chrome, sanitized', chrome({ sanitized: true }), undefined, 2],
  ['Chrome, that failed', chromeFailure('net::ERR_CERT_REVOKED'), undefined, 1],
  ['Firefox', firefox(), undefined, 2],
  ['WebPageTest', webPageTest(), undefined, 1],
  ['WebPageTest, that failed', webPageTest(12007), undefined, 1],
  ['browsertime', browsertime(), undefined, 1],
  ['Safari', safari(), undefined, 1],
  ['Playwright', playwright(), undefined, 2],
])(
  'what was recorded with %s shows the same when it is trimmed',
  async (_, document, entry, left) => {
    const trimmed = trim(document, { entry });
    expect(trimmed.log.entries).toHaveLength(left);
    expect(await capture(trimmed)).toEqual(await capture(document, { entry }));
    expect(trim(trimmed)).toEqual(trimmed);
  },
);

it('nothing that is dropped as a secret leaves the machine; the body does, to be fingerprinted', () => {
  const sent = JSON.stringify(trim(chrome()));
  expect(sent.match(/hush/g)).toHaveLength(1);
  expect(sent).toContain('<p>hush');
});

it.each([
  ['letters', 'x'],
  ['letters of two bytes', 'é'],
  ['letters of three bytes', '漢'],
  ['letters of two code units', '🛒'],
])('is small, however long the recording, of %s', async (_, letter) => {
  const document = chrome();
  const text = letter.repeat(3_000_000);
  const [, , page, image] = document.log.entries;
  Object.assign(page!.response.content, { text, size: Buffer.byteLength(text) });
  for (let i = 0; i < 1000; i++) document.log.entries.push(structuredClone(image!));
  const trimmed = trim(document);
  expect(Buffer.byteLength(JSON.stringify(trimmed))).toBeLessThan(1024 * 1024 + 3000);
  const { response } = await capture(trimmed);
  expect(response?.body).toMatchObject({ bytes: 1024 * 1024, truncated: true });
  expect(response).toEqual((await capture(document)).response);
});

it.each([
  ['a text', 'x'.repeat(2_000_000), '', 2_000_000],
  ['a text whose length is not told', 'x'.repeat(2_000_000), '', -1],
  ['base64', btoa('x'.repeat(2_000_000)), 'base64', 2_000_000],
  ['base64 whose length is not told', btoa('x'.repeat(2_000_000)), 'base64', -1],
])(
  '%s that was cut is not taken for whole where more of it is read',
  async (_, text, encoding, size) => {
    const document = chrome();
    Object.assign(document.log.entries[2]!.response.content, { text, encoding, size });
    const more = { bodyBytes: 4_000_000 };
    const whole = await capture(document, more);
    expect(whole.response?.body).toMatchObject({ bytes: 2_000_000, truncated: false });
    const { unseen, response } = await capture(trim(document), more);
    expect([unseen, response?.body]).toEqual([['body'], undefined]);
    expect(await capture(trim(document, more), more)).toEqual(whole);
  },
);

it('a line that browsers ignore is no cookie, before and after', async () => {
  const document = chrome({ sanitized: true });
  const tooLong = { name: 'Set-Cookie', value: 'a'.repeat(4097) };
  for (const { response } of document.log.entries) response.headers.push(tooLong);
  const { unseen } = await capture(document);
  expect(unseen).toEqual((await capture(chrome({ sanitized: true }))).unseen);
  expect((await capture(trim(document))).unseen).toEqual(unseen);
});

it('refuses what the provider refuses', () => {
  expect(trimHar({})).toEqual(harProvider({}));
  expect(trimHar(chrome(), { entry: 99 })).toEqual(harProvider(chrome(), { entry: 99 }));
});

it('whatever is recorded shows the same when it is trimmed', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryHar, async (document) => {
      const trimmed = trimHar(document);
      expect(trimmed.ok).toBe(harProvider(document).ok);
      if (!trimmed.ok) return;
      const sent: unknown = JSON.parse(JSON.stringify(trimmed.har));
      expect(await capture(sent)).toEqual(await capture(document));
    }),
  );
});
