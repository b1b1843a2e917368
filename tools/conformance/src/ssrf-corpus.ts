import { guardTarget } from '@env-drift/probe-providers';
import type { Corpus, JudgedCase } from './corpus.ts';
import { ssrfExceptions } from './ssrf-exceptions.ts';

export const ssrfCorpus: Corpus = {
  name: 'ssrf',
  source: 'five public lists',
  origin:
    'The URLs in y-mehta/ssrf-req-filter 788a173 (`test/fixtures`), swisskyrepo/PayloadsAllTheThings f9fa514 (`Server Side Request Forgery`), cujanovic/SSRF-Testing c26c3df, svix/svix-webhooks 4fc0cfb (`is_allowed_test`) and azu/request-filtering-agent cc0f9fc (its test), as arrays of `{url}`; in `ambiguous-urls.json`, of `{url, whatwg_host}`.',
  measures:
    '`guardTarget`: what a public prober must not request is refused, what it may request is allowed, and a URL on which parsers disagree is refused or means the host that the URL Standard finds in it.',
  files: {
    'blocked-urls.json': ({ url }: Listed) => judgeListed(url, 'refused'),
    'allowed-urls.json': ({ url }: Listed) => judgeListed(url, 'allowed'),
    'ambiguous-urls.json': judgeAmbiguous,
  },
  exceptions: ssrfExceptions,
};

interface Listed {
  url: string;
}

const judgeListed = (url: string, expected: 'refused' | 'allowed'): JudgedCase => ({
  name: url,
  expected,
  actual: ask(url) === null ? 'refused' : 'allowed',
});

function judgeAmbiguous({ url, whatwg_host }: Listed & { whatwg_host: string }): JudgedCase {
  const actual = ask(url);
  return { name: url, expected: actual === null ? null : whatwg_host, actual };
}

/** The host that a request would go to; null where the guard refuses it. */
function ask(url: string): string | null {
  const verdict = guardTarget(url, { allowedPrivateTargets: [] });
  return verdict.ok ? verdict.url.hostname : null;
}
