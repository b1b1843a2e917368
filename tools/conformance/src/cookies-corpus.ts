import { cookieExceptions } from './cookie-exceptions.ts';
import { createCookieJar } from './cookie-jar.ts';
import type { Corpus, JudgedCase } from './corpus.ts';

export const cookiesCorpus: Corpus = {
  name: 'cookies',
  source: 'abarth/http-state',
  origin:
    'The pairs of `*-test` and `*-expected` files in `tests/data/parser/` of the IETF HTTP State working group at commit 155e45c, as an array of `{name, set_cookie, request_url, next_url, expected: {cookie}}`: what an empty client gets from one URL, and the `Cookie` field that it sends to the other (null for none).',
  measures:
    '`parseSetCookie`: which cookies a client stores, replaces, deletes or drops, under which name, for which domain and path, and for how long.',
  leavesOut:
    'The value: the parser never keeps one, and the tool splits it off itself to write the `Cookie` field. So a case about a value alone (such as `value0001`) shows no more than that the cookie is stored under its name. The rest of the client is the tool, too: it keeps the jar, matches paths, sorts cookies, and refuses a `Domain` of one label. The probe reads lines on its own (`collectCookies`) before they are stored; that is not measured.',
  files: { 'cases.json': judge },
  exceptions: cookieExceptions,
};

interface Case {
  name: string;
  set_cookie: string[];
  request_url: string;
  next_url: string;
  expected: { cookie: string | null };
}

/** The dates of the corpus are to be seen from before 2019. */
const NOW = Date.UTC(2011, 0, 1);

/** What a client that got these `Set-Cookie` lines sends with its next request. */
function judge({ name, set_cookie, request_url, next_url, expected }: Case): JudgedCase {
  const jar = createCookieJar(NOW);
  for (const line of set_cookie) jar.store(line, request_url);
  return { name, expected: expected.cookie, actual: jar.cookiesFor(next_url) };
}
