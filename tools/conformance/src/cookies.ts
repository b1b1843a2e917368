import type { ConformanceResult } from './conformance-result.ts';
import { createCookieJar } from './cookie-jar.ts';
import { cookieExceptions } from './cookie-exceptions.ts';
import { judgeCases } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';

interface Case {
  name: string;
  set_cookie: string[];
  request_url: string;
  next_url: string;
  expected: { cookie: string | null };
}

/** The dates of the corpus are to be seen from before 2019. */
const NOW = Date.UTC(2011, 0, 1);

/** IETF http-state: what a client that got these `Set-Cookie` lines sends with its next request. */
export function runCookies(corpora: string): ConformanceResult {
  const cases = readCorpus<Case[]>(corpora, 'cookies', 'cases.json').map(
    ({ name, set_cookie, request_url, next_url, expected }) => {
      const jar = createCookieJar(NOW);
      for (const line of set_cookie) jar.store(line, request_url);
      return { name, expected: expected.cookie, actual: jar.cookiesFor(next_url) };
    },
  );
  return judgeCases('cookies', cases, cookieExceptions);
}
