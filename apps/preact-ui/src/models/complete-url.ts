const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])([:/?#]|$)/i;

/**
 * What was typed, with the scheme a person leaves out: `example.com` -> `https://example.com`.
 * A loopback host gets http, because nothing else is served there.
 */
export function completeUrl(typed: string): string {
  const text = typed.trim();
  if (text === '' || schemeOf(text) !== undefined) return text;
  if (text.startsWith('//')) return `https:${text}`;
  return `${LOOPBACK.test(text) ? 'http' : 'https'}://${text}`;
}

/** `localhost:8080` is a host and a port, `mailto:a@b.example` a scheme. */
export const schemeOf = (text: string) => /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1];
