import type { ExceptionGroup } from './corpus.ts';

/** The successor of RFC 6265, as of 1 December 2025. */
const DRAFT = 'draft-ietf-httpbis-rfc6265bis-22';

/**
 * The corpus was written for RFC 6265; the parser follows its successor. Where the two differ on
 * purpose, what the successor has the client send.
 */
export const cookieExceptions: readonly ExceptionGroup[] = [
  {
    title: 'A cookie without a name',
    clause: `${DRAFT} section 5.6 step 3, section 5.7 steps 2 and 23, and section 5.8.3 step 6`,
    why: 'A line without "=", or with nothing before the first one, sets a cookie whose name is empty, and which is sent as its bare value; a later one replaces an earlier one. Only where the value is empty as well is the line ignored. RFC 6265 section 5.2 (steps 2 and 5) ignored all of them.',
    answers: {
      '0004': 'foo',
      '0021': 'a=b; x; c=d',
      '0023': 'foo',
      '0024': 'foo',
      '0025': 'foo',
      '0026': 'foo',
      '0027': 'bar',
      '0028': 'foo',
      chromium0009: 'BLAHHH',
      chromium0010: '"BLA\\"HHH"',
      chromium0012: 'ABC',
      mozilla0012: 'test="fubar! = foo; five',
      mozilla0014: 'six',
      mozilla0015: 'seven',
      mozilla0016: 'eight',
      mozilla0017: 'eight; test=six',
      name0017: 'a=bar',
      name0023: 'foo',
      name0025: '==a=bar',
      name0028: 'a',
      name0031: '"foo',
      name0032: '"foo\\"bar',
      name0033: 'aaa',
    },
  },
  {
    title: 'A control character',
    clause: `${DRAFT} section 5.6 step 1`,
    why: 'A line with a control character other than a tab is ignored whole. RFC 6265 section 5.2 had no such step; the corpus cuts the line there, but upstream runs neither case.',
    answers: { 'disabled-chromium0022': null, 'disabled-chromium0023': null },
  },
  {
    title: 'An empty Domain after another one',
    clause: `${DRAFT} section 5.6.3, and section 5.7 steps 7 and 10`,
    why: 'The last Domain counts, an empty one too, and then the cookie belongs to the host alone. RFC 6265 section 5.2.3 told clients to ignore an empty one, which left the one before it, of another host, and so no cookie.',
    answers: { 'optional-domain0042': 'foo=bar' },
  },
  {
    title: 'A path that is encoded in the request',
    clause: `${DRAFT} section 5.1.4`,
    why: 'A path matches as it is written, character by character, so that paths which are equivalent as URLs can have different cookies. Upstream does not run the case; `path0028`, which it runs, is its mirror image and expects no cookie.',
    answers: { 'disabled-path0029': null },
  },
];
