import { facts } from '../make-diff.ts';
import { drift, type Row } from './row.ts';

const platform = drift('platform');
const cache = drift('cache');
const lifetime = (left: string, right: string) =>
  cache('cache-lifetime-differs', 'cache-control', left, right, { direction: 'none' });

export const cacheRows: readonly Row[] = [
  {
    seen: 'a hit | passed by',
    findings: [cache('cache-status-differs', 'cache-status', 'a; hit', 'a; fwd=bypass')],
    causes: ['cdn-cache-passed-by'],
  },
  {
    seen: 'a rule for CDNs | none',
    findings: [cache('targeted-cache-differs', 'surrogate-control', 'max-age=86400', null)],
    causes: ['cdn-told-otherwise'],
  },
  ...(
    [
      ['max-age=3600', 'max-age=5', 'cache-lifetime-from-debugging'],
      ['public, s-maxage=300', 'max-age=30', 'cache-lifetime-from-debugging'],
      ['max-age=60', 'max-age=10', 'cache-lifetime-from-debugging'],
      ['max-age=120', 'max-age=11', 'cache-rule-kept-apart'],
      ['max-age=59', 'max-age=10', 'cache-rule-kept-apart'],
      ['max-age=3600', 'max-age=31', 'cache-rule-kept-apart'],
      ['max-age=299', 'max-age=30', 'cache-rule-kept-apart'],
      ['max-age=3600', 'max-age=0', 'caching-switched-off'],
    ] as const
  ).map(([left, right, cause]) => ({
    seen: `${left} | ${right}`,
    findings: [lifetime(left, right)],
    causes: [cause],
  })),
  {
    seen: 'private | public, with a session in it',
    findings: [
      cache(
        'cache-storability-differs',
        'cache-control storable_by',
        'private',
        'public, max-age=600',
        { severity: 'critical' },
      ),
    ],
    diff: {
      cache: facts('storable_by', 'browser', 'shared'),
      cookies: facts('sid', { path: '/' }, { path: '/' }),
    },
    causes: ['session-in-shared-cache'],
  },
  ...(
    [
      ['private, no-cache, no-store, max-age=0, must-revalidate', 'caching-switched-off'],
      ['private, no-store, max-age=0', 'caching-switched-off'],
      ['private, no-store', 'private-answer-shared'],
      ['private, max-age=0', 'private-answer-shared'],
    ] as const
  ).map(([left, cause]) => ({
    seen: `${left} | public`,
    findings: [
      cache('cache-storability-differs', 'cache-control storable_by', left, 'public, s-maxage=60'),
    ],
    causes: [cause],
  })),
  {
    seen: 'kept by the framework, which says so | not to be kept',
    findings: [
      cache(
        'cache-storability-differs',
        'cache-control storable_by',
        's-maxage=31536000',
        'private, no-cache, no-store',
      ),
      platform('edge-differs', 'x-nextjs-cache', 'HIT', null, { direction: 'none' }),
    ],
    causes: ['caching-switched-off'],
  },
  {
    seen: 'the mark of a cache that the framework has | none',
    findings: [platform('edge-differs', 'x-nextjs-cache', 'HIT', null, { direction: 'none' })],
    causes: ['another-edge'],
  },
  {
    seen: 'vary by fields of a framework | not',
    findings: [cache('vary-differs', 'vary', 'RSC, Next-Router-Prefetch', null)],
    causes: ['variant-key-incomplete'],
  },
  {
    seen: 'private | public, with another cookie in it',
    findings: [
      cache(
        'cache-storability-differs',
        'cache-control storable_by',
        'private',
        'public, max-age=600',
        { severity: 'critical' },
      ),
    ],
    diff: {
      cache: facts('storable_by', 'browser', 'shared'),
      cookies: facts('theme', { path: '/' }, { path: '/' }),
    },
    causes: ['private-answer-shared'],
  },
];
