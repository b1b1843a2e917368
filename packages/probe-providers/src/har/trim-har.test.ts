import fc from 'fast-check';
import { expect, it } from 'vitest';
import { harProvider, type HarChoice } from './har-provider.ts';
import { arbitraryHar } from './testing/arbitrary-har.ts';
import { browsertime, chrome, chromeFailure, firefox, playwright, safari, webPageTest } from './testing/exports.ts';
import { capture, provide } from './testing/read-recorded.ts';
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
])('what was recorded with %s shows the same when it is trimmed', async (_, document, entry, left) => {
  const trimmed = trim(document, { entry });
  expect(trimmed.log.entries).toHaveLength(left);
  expect(await capture(trimmed)).toEqual(await capture(document, { entry }));
  expect(provide(trimmed).unseen).toEqual(provide(document, { entry }).unseen);
  expect(trim(trimmed)).toEqual(trimmed);
});

it('nothing that is dropped as a secret leaves the machine; the body does, to be fingerprinted', () => {
  const sent = JSON.stringify(trim(chrome()));
  expect(sent.match(/hush/g)).toHaveLength(1);
  expect(sent).toContain('<p>hush');
});

it('is small, however long the recording', async () => {
  const document = chrome();
  const text = 'x'.repeat(5_000_000);
  const [, , page] = document.log.entries;
  Object.assign(page!.response.content, { text, size: text.length });
  for (let i = 0; i < 1000; i++) document.log.entries.push(structuredClone(document.log.entries[3]!));
  const trimmed = trim(document);
  expect(JSON.stringify(trimmed).length).toBeLessThan(1024 * 1024 + 3000);
  expect((await capture(trimmed)).response?.body).toMatchObject({ bytes: 1024 * 1024, truncated: true });
  expect(await capture(trimmed)).toEqual(await capture(document));
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
      expect(provide(sent).unseen).toEqual(provide(document).unseen);
    }),
    { numRuns: 500 },
  );
});
