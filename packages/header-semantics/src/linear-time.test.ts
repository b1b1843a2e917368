import { expect, it } from 'vitest';
import { parseAltSvc } from './alt-svc.ts';
import { parseCacheStatus } from './cache-status.ts';
import { parseChallenges } from './challenges.ts';
import { maskContentHash } from './content-hash.ts';
import { parseCookieDate } from './cookie-date.ts';
import { parseDisclosure } from './disclosure.ts';
import { parseEtag } from './etag.ts';
import { parseHttpDate } from './http-date.ts';
import { parseLink } from './link.ts';
import { extractMediaType } from './media-type.ts';
import { PRESENCE_FIELDS, parsePresenceField } from './presence-fields.ts';
import { parseReporting } from './reporting.ts';
import { parseServerTiming } from './server-timing.ts';
import { parseSetCookie } from './set-cookie.ts';
import { parseTargetedCacheControl } from './targeted-cache-control.ts';

const base = { url: 'https://a.example/', mapHost: (host: string) => host };
const readers: Record<string, (value: string) => unknown> = {
  parseAltSvc: (value) => parseAltSvc(value, base.mapHost),
  parseCacheStatus,
  parseChallenges: (value) => parseChallenges(`Basic ${value}`),
  maskContentHash: (value) => maskContentHash(`${value}.js`),
  parseCookieDate,
  parseDisclosure: (value) => parseDisclosure('server', value),
  parseEtag,
  parseHttpDate,
  parseLink: (value) => parseLink(`</a>;${value}`, base),
  extractMediaType: (value) => extractMediaType(`a/b;${value}`),
  parsePresenceFields: (value) =>
    PRESENCE_FIELDS.map((field) => parsePresenceField(field, value, base)),
  parseReporting: (value) =>
    parseReporting({ ...base, reportingEndpoints: value, reportTo: value, nel: value }),
  parseServerTiming,
  parseSetCookie: (value) => parseSetCookie([value], { ...base, receivedAt: 0 }),
  parseTargetedCacheControl,
};

const PIECES = [
  ...['a', ' ', '\t', ',', ';', '=', '"', '\\', '<', '/', '.', '-', '0', '(', 'a b', 'a, ', '"a",'],
  ...[
    'a=b;',
    'a="b";',
    '; a',
    '; =',
    '</a>;rel=b,',
    '<a',
    ' \t;',
    '[',
    '{"a":',
    'a/1 ',
    'h3=":1",',
  ],
];

const MEGABYTE = 2 ** 20;

// Anything but linear would not end within the time that a test has.
it.each(Object.entries(readers))('%s comes to an end with a megabyte of anything', (_, read) => {
  for (const piece of PIECES) {
    expect(() => read(piece.repeat(MEGABYTE / piece.length)), piece).not.toThrow();
  }
});
