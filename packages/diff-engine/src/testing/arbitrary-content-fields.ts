import fc from 'fast-check';

/** Fields that describe the content, right or wrong, by lower-case name. */
export const arbitraryContentFields = (
  self: string,
  site: string,
): Record<string, fc.Arbitrary<string>> => ({
  'accept-ranges': fc.constantFrom('bytes', 'none'),
  'cache-groups': fc.constantFrom('"a", "b"', '"b","a"', 'a'),
  'clear-site-data': fc.constantFrom('"cookies"', '"*"', 'cookies'),
  'content-disposition': fc.constantFrom('inline', 'attachment; filename=a', 'attachment'),
  'content-encoding': fc.constantFrom('br', 'gzip', 'x-gzip', 'gzip, deflate', 'utf-8'),
  'content-length': fc.constantFrom('10', '9000000', '10, 11', 'ten'),
  'content-type': fc.constantFrom(
    'text/html',
    'text/html; charset=utf-8',
    'text/html;charset="latin1"',
    'application/json',
    'nonsense',
  ),
  etag: fc.constantFrom('"a"', '"a-gzip"', 'W/"a"', '"b"', 'b'),
  'last-modified': fc.constantFrom(
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Mon, 07 Nov 1994 08:49:37 GMT',
    'yesterday',
  ),
  link: fc.constantFrom(
    '</>; rel=canonical',
    `<https://${self}/>; rel=canonical`,
    `<https://${site}/>; rel=canonical`,
    `<http://www.${self}/a>; rel="canonical next"`,
    '</app-B4xYz12Q.js>; rel=modulepreload',
    '<https://cdn.example/f>; rel=preload; as=font',
  ),
  'no-vary-search': fc.constantFrom('params', 'params=("a")', 'params=('),
  'retry-after': fc.constantFrom('5', '10', 'soon'),
  'speculation-rules': fc.constantFrom('"/r.json"', `"https://${self}/r.json"`),
  'transfer-encoding': fc.constant('chunked'),
  'x-robots-tag': fc.constantFrom('noindex', 'none', 'googlebot: nosnippet'),
});
