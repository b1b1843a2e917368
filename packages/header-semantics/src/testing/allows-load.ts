/** Something that a page loads or runs. */
export type Load =
  | { type: 'image'; url: string }
  | { type: 'script'; url: string; nonce: string | null; isDynamic: boolean }
  | { type: 'inline'; nonce: string | null; hash: string | null }
  | { type: 'eval' | 'wasm' };

const DIRECTIVES = {
  image: ['img-src', 'default-src'],
  script: ['script-src-elem', 'script-src', 'default-src'],
  inline: ['script-src-elem', 'script-src', 'default-src'],
  eval: ['script-src', 'default-src'],
  wasm: ['script-src', 'default-src'],
};

/**
 * Whether a list of policies allows a load, as a browser decides it: load by load, after the text of
 * CSP3. Knows nothing of how policies are compared, so that it can tell whether that is right.
 *
 * @param page origin of the page, https
 * @param isAnyNonce whether a nonce in the policy stands for any nonce
 */
export const allowsLoad = (header: string, load: Load, page: string, isAnyNonce = false): boolean =>
  header.split(', ').every((policy) => {
    const directives = policy.split('; ').map((directive) => directive.split(' '));
    const name = DIRECTIVES[load.type].find((each) => directives.some(([first]) => first === each));
    const list = directives.find(([first]) => first === name)?.slice(1);
    return list === undefined || listAllows(list, load, page, isAnyNonce);
  });

function listAllows(list: string[], load: Load, page: string, isAnyNonce: boolean): boolean {
  const hasNonce = (nonce: string | null) =>
    nonce !== null &&
    list.some((each) => (isAnyNonce ? each.startsWith("'nonce-") : each === `'nonce-${nonce}'`));
  switch (load.type) {
    case 'eval':
      return list.includes("'unsafe-eval'");
    case 'wasm':
      return list.includes("'unsafe-eval'") || list.includes("'wasm-unsafe-eval'");
    case 'inline':
      return (
        hasNonce(load.nonce) ||
        list.includes(`'${load.hash}'`) ||
        (list.includes("'unsafe-inline'") &&
          !list.some((each) => /^'(?:nonce|sha|strict)/.test(each)))
      );
    case 'script':
      if (hasNonce(load.nonce)) return true;
      if (list.includes("'strict-dynamic'")) return load.isDynamic;
      return list.some((source) => matchesUrl(source, load.url, page));
    case 'image':
      return list.some((source) => matchesUrl(source, load.url, page));
  }
}

function matchesUrl(source: string, address: string, page: string): boolean {
  const url = new URL(address);
  const scheme = url.protocol.slice(0, -1);
  if (source === '*') return /^(?:https?|wss?)$/.test(scheme);
  if (source === "'self'") return url.origin === page;
  if (source.startsWith("'")) return false;
  if (source.endsWith(':')) return matchesScheme(source.slice(0, -1), scheme);
  const [given, rest] = source.includes('://') ? source.split('://') : ['https', source];
  const [, host = '', port, path = ''] = /^([^:/]+)(?::([^/]+))?(.*)$/.exec(rest!) ?? [];
  return (
    matchesScheme(given!, scheme) &&
    (host === '*' ||
      (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host)) &&
    matchesPort(given!, port, url) &&
    (path === '' || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path))
  );
}

const matchesScheme = (given: string, scheme: string) =>
  given === scheme || (given === 'http' && scheme === 'https');

/** A source's port that is the default of its scheme is as if it were not there. */
function matchesPort(scheme: string, port: string | undefined, url: URL): boolean {
  if (port === undefined || port === (scheme === 'https' ? '443' : '80')) return url.port === '';
  return port === '*' || port === (url.port || (url.protocol === 'https:' ? '443' : '80'));
}
