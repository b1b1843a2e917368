const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** The host as it is compared: a fully qualified name's trailing dot means the same host. */
export const bareHost = (url: URL): string => url.hostname.replace(/\.$/, '');

/** The port a request for this URL connects to. */
export const portOf = (url: URL): number => Number(url.port || DEFAULT_PORTS[url.protocol]);

/** `host:port` with the scheme's default port filled in: what an allow-list entry is matched with. */
export const hostAndPort = (url: URL): string => `${bareHost(url)}:${portOf(url)}`;

/** Whether the host is an address: after WHATWG normalisation it starts with a bracket or ends in a number. */
export const isLiteral = (host: string): boolean => host.startsWith('[') || /(^|\.)\d+$/.test(host);
