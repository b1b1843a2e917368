import { HarEntry } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { recordedRequest } from './recorded-request.ts';

it('keeps what decides on an answer, and nothing of who asked', () => {
  const headers = Object.entries({
    ':method': 'POST',
    'User-Agent': 'a browser',
    Origin: 'https://a.example?token=hush',
    Accept: 'a'.repeat(9000),
    Cookie: 'sid=hush',
    Authorization: 'Bearer hush',
    'Proxy-Authorization': 'Basic hush',
    Referer: 'https://a.example/hush',
    'If-None-Match': '"hush"',
    'X-Api-Key': 'hush',
    'X-Forwarded-For': 'hush',
    'Sec-CH-UA': 'hush',
  }).map(([name, value]) => ({ name, value }));
  const read = HarEntry['~standard'].validate({
    request: { method: 'POST', url: 'https://a.example/', headers },
  });
  if (read instanceof Promise || read.issues) throw new Error('no entry');
  expect(
    recordedRequest({ ...read.value, index: 0, url: new URL('https://a.example/'), startedAt: 0 }),
  ).toEqual({
    method: 'POST',
    headers: {
      accept: `${'a'.repeat(8192)}…`,
      origin: 'https://a.example?token=***',
      'user-agent': 'a browser',
    },
  });
});
