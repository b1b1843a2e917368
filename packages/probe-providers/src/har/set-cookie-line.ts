/**
 * A cookie of HAR's own list as the `Set-Cookie` line that set it, without its value. None where it has
 * no name.
 *
 * @example
 * setCookieLine({ name: 'sid', value: 'hush', path: '/', httpOnly: true }) // ['sid=; path=/; httponly']
 */
export function setCookieLine(cookie: unknown): string[] {
  const { name, path, domain, expires, sameSite, httpOnly, secure } = (cookie ?? {}) as Record<
    string,
    unknown
  >;
  if (!isPlain(name)) return [];
  const until = typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
  return [
    [
      `${name}=`,
      ...(isPlain(path) ? [`path=${path}`] : []),
      ...(isPlain(domain) ? [`domain=${domain}`] : []),
      ...(Number.isNaN(until) ? [] : [`expires=${new Date(until).toUTCString()}`]),
      ...(isPlain(sameSite) ? [`samesite=${sameSite}`] : []),
      ...(httpOnly === true ? ['httponly'] : []),
      ...(secure === true ? ['secure'] : []),
    ].join('; '),
  ];
}

/** What does not end the part of the line that it stands in. */
const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && /^[^;=\x00-\x1f]{1,256}$/.test(value);
