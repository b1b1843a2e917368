type Environment = Readonly<Record<string, string | undefined>>;

export const PROXY_VARIABLES: readonly string[] = [
  'https_proxy',
  'HTTPS_PROXY',
  'http_proxy',
  'HTTP_PROXY',
  'all_proxy',
  'ALL_PROXY',
];

/**
 * The variable of the environment by which other programs would ask a URL through a proxy; undefined where
 * they would ask it directly.
 *
 * @example
 * proxyFor('https://a.example/', { HTTPS_PROXY: 'http://proxy:3128' }) // 'HTTPS_PROXY'
 * proxyFor('https://a.example/', { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.example' }) // undefined
 */
export function proxyFor(url: string, env: Environment): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port } = new URL(url);
  const scheme = protocol.slice(0, -1);
  const excepted = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
  const isExcepted = excepted
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => covers(entry, hostname, port || (scheme === 'https' ? '443' : '80')));
  if (isExcepted) return undefined;
  return PROXY_VARIABLES.find(
    (name) => env[name] && [`${scheme}_proxy`, 'all_proxy'].includes(name.toLowerCase()),
  );
}

/** @param entry of `NO_PROXY`: `*`, a host, which stands for all below it too, or one with a port */
function covers(entry: string, hostname: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = '', onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry)!;
  const host = name.replace(/^\*?\./, '');
  const isHost = hostname === host || hostname.endsWith(`.${host}`);
  return isHost && (onlyPort === undefined || onlyPort === port);
}
