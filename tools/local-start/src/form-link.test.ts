import { expect, it } from 'vitest';
import { formLink } from './form-link.ts';

const urls = { leftUrl: 'http://127.0.0.1:1/a?b=c&d', rightUrl: 'http://127.0.0.1:2/' };

it.each([
  [urls, { left: urls.leftUrl, right: urls.rightUrl }],
  [
    { ...urls, leftLabel: 'Staging & co', rightLabel: 'Production' },
    {
      left: urls.leftUrl,
      right: urls.rightUrl,
      leftLabel: 'Staging & co',
      rightLabel: 'Production',
    },
  ],
])('%j fills the fields %j', (request, fields) => {
  const link = new URL(formLink('http://127.0.0.1:8787', request));
  expect(link.href).toMatch(/^http:\/\/127\.0\.0\.1:8787\/\?left=/);
  expect(Object.fromEntries(link.searchParams)).toEqual(fields);
});
