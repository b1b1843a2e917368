import { SignalEnvelope } from '@env-drift/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { harProvider } from './har-provider.ts';
import { listHarEntries } from './list-har-entries.ts';
import { arbitraryHar } from './testing/arbitrary-har.ts';
import { SECRET } from './testing/arbitrary-values.ts';
import { chrome } from './testing/exports/chrome.ts';
import { capture } from './testing/read-recorded.ts';
import { trimHar } from './trim-har.ts';

const entryOf = fc.option(fc.nat(9), { nil: undefined });

it('never throws, and lets no secret out', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryHar, entryOf, async (document, entry) => {
      const read = harProvider(document, { entry });
      expect(JSON.stringify(read)).not.toContain(SECRET);
      expect(JSON.stringify(listHarEntries(document))).not.toContain(SECRET);
      const trimmed = trimHar(document, { entry });
      if (trimmed.ok) {
        for (const each of trimmed.har.log.entries) withoutBody(each);
        expect(JSON.stringify(trimmed.har)).not.toContain(SECRET);
      }
      if (!read.ok) return;
      const envelope = await read.provider.capture({ id: 'left', url: read.provider.target });
      expect(await SignalEnvelope['~standard'].validate(envelope)).not.toHaveProperty('issues');
      withoutShape(envelope);
      expect(JSON.stringify(envelope)).not.toContain(SECRET);
    }),
  );
});

/** The body is sent to be fingerprinted. */
function withoutBody(entry: object): void {
  (entry as { response: { content: { text?: string } } }).response.content.text = '';
}

/** Keys of JSON are no secrets: a live answer shows them too. */
function withoutShape({ response }: SignalEnvelope): void {
  if (response?.body) delete response.body.shape;
}

it('never throws at anything that JSON can say', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), entryOf, (value, entry) => {
      for (const document of [value, { log: value }, { log: { entries: value } }]) {
        harProvider(document, { entry });
        trimHar(document, { entry });
        listHarEntries(document);
      }
    }),
  );
});

const MEGABYTE = 2 ** 20;
const redirect = (redirectURL: string, path = '/') => ({
  startedDateTime: '2026-11-20T10:00:00Z',
  request: { url: `https://a.example${path}` },
  response: { status: 302, redirectURL },
});
const redirects = (length: number) =>
  Array.from({ length }, (_, i) => redirect(`/${i + 1}`, `/${i}`));

// Anything but linear would not end within the time that a test has.
it.each<[string, unknown]>([
  ['redirects', { log: { entries: redirects(20_000) } }],
  [
    'redirects to the same place',
    { log: { entries: redirects(20_000).map(() => redirects(1)[0]) } },
  ],
  ['places of one redirect', { log: { entries: [redirect(', '.repeat(MEGABYTE / 2))] } }],
  [
    'places of one redirect, and a last',
    { log: { entries: [redirect(`${', '.repeat(MEGABYTE / 2)}/a`)] } },
  ],
  ['fields', withField({ name: 'vary', value: 'a'.repeat(9) }, 100_000)],
  ['one long field', withField({ name: 'link', value: '<'.repeat(MEGABYTE) }, 1)],
  ['one long cookie', withField({ name: 'set-cookie', value: ', a=;'.repeat(MEGABYTE / 5) }, 1)],
  ['commas in a cookie', withField({ name: 'set-cookie', value: `a;${','.repeat(MEGABYTE)}` }, 1)],
  ['spaces in a cookie', withField({ name: 'set-cookie', value: `a;,${' '.repeat(MEGABYTE)}` }, 1)],
  ['line ends', withField({ name: 'vary', value: '\n'.repeat(MEGABYTE) }, 1)],
])('comes to an end with a great many %s', async (_, document) => {
  harProvider(document);
  const trimmed = trimHar(document);
  if (!trimmed.ok) return;
  const envelope = JSON.stringify(await capture(document));
  expect(envelope.length).toBeLessThan(100_000);
});

function withField(field: object, times: number): unknown {
  const document = chrome();
  const headers: object[] = document.log.entries[2]!.response.headers;
  for (let i = 0; i < times; i++) headers.push(field);
  return document;
}
