import type { ProbeErrorCode } from '@env-drift/contracts';
import fc from 'fast-check';
import { SELF, SITE } from './arbitrary-url.ts';

const origin = fc.constantFrom(
  `https://${SELF}`,
  `https://${SITE}`,
  'https://app.example',
  '*',
  'null',
  'https://a.example, https://b.example',
);

/** The fields of CORS, right or wrong. */
export const arbitraryCorsFields = {
  'access-control-allow-credentials': fc.constantFrom('true', 'True', 'false'),
  'access-control-allow-headers': fc.constantFrom('*', 'authorization', 'X-A, x-b'),
  'access-control-allow-methods': fc.constantFrom('*', 'GET, PUT', 'PUT', 'patch'),
  'access-control-allow-origin': origin,
  'access-control-expose-headers': fc.constantFrom('*', 'x-total', 'X-Total, etag'),
  'access-control-max-age': fc.constantFrom('0', '600', '86400', '604800'),
};

/** What a server answers when it is asked first. */
export const arbitraryPreflight = fc.record(
  {
    origin: fc.constantFrom('https://app.example', `https://www.${SELF}`, `https://${SELF}`),
    method: fc.constantFrom('PUT', 'GET'),
    headers: fc.constantFrom<string[]>(['x-a'], ['Authorization', 'x-b']),
    status: fc.constantFrom(200, 403),
    allows: fc.record(
      {
        'allow-credentials': fc.constant('true'),
        'allow-headers': arbitraryCorsFields['access-control-allow-headers'],
        'allow-methods': arbitraryCorsFields['access-control-allow-methods'],
        'allow-origin': fc.oneof(
          fc.constantFrom('https://app.example', `https://www.${SELF}`),
          origin,
        ),
        'max-age': arbitraryCorsFields['access-control-max-age'],
      },
      { requiredKeys: ['allow-origin'] },
    ),
    error: fc.constant<ProbeErrorCode>('timeout'),
  },
  { requiredKeys: [] },
);
