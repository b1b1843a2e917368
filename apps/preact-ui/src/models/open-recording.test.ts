import { expect, it } from 'vitest';
import { openRecording } from './open-recording.ts';
import { recordingStrings } from '../strings/recording-strings.ts';

const entry = (path: string, mimeType: string) => ({
  startedDateTime: '2026-11-20T10:00:00.000Z',
  request: { url: `https://a.example${path}?token=hush` },
  response: { status: 200, content: { size: 2, mimeType, text: '{}' } },
});
const har = JSON.stringify({
  log: { entries: [entry('/a.js', 'text/javascript'), entry('/', 'text/html')] },
});
const open = (text: string, { size = text.length } = {}) =>
  openRecording({ name: 'shop.har', size, text: () => Promise.resolve(text) });

it('offers the main document first, and sends what is chosen without its secrets', async () => {
  const opened = await open(`\uFEFF${har}`);
  if (!opened.ok) throw new Error(opened.problem);
  const { recording } = opened;
  expect(recording).toMatchObject({
    fileName: 'shop.har',
    entry: 1,
    entries: [
      { entry: 1, url: 'https://a.example/?token=***', isMain: true },
      { entry: 0, url: 'https://a.example/a.js?token=***' },
    ],
  });
  const trimmed = recording.trim(0);
  expect(trimmed).toMatchObject({ side: { har: { log: { entries: [{}] } } } });
  expect(JSON.stringify(trimmed)).toContain('/a.js?token=***');
  expect(JSON.stringify(trimmed)).not.toContain('hush');
});

it.each([
  ['text', 'GET /', {}, recordingStrings.notJson('shop.har')],
  ['another document', '{}', {}, expect.stringContaining('This is no HAR')],
  ['more than a page can read', '', { size: 2 ** 30 }, recordingStrings.tooLarge('shop.har')],
])('%s: says why', async (_, text, options, problem) => {
  expect(await open(text, options)).toEqual({ ok: false, problem });
});

it('says why a request cannot be compared', async () => {
  const cached = JSON.stringify({
    log: { entries: [{ ...entry('/', 'text/html'), _fromCache: 'memory' }] },
  });
  const opened = await open(cached);
  expect(opened.ok && opened.recording.trim(0)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('cache') as string,
  });
});
