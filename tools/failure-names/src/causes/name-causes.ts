import { both, type Cause } from '../cause.ts';
import { startHttp, type LocalServer } from '../local-server.ts';

const asksAt = (server: LocalServer | undefined) => ({
  url: 'http://shop.example/',
  resolver: server!.url,
});

export const nameCauses: readonly Cause[] = [
  {
    cause: 'the name does not exist',
    start: () => startHttp((_request, response) => response.end('{"Status":3}')),
    target: asksAt,
    ...both({ code: 'dns_error' }),
  },
  {
    cause: 'the resolver fails',
    start: () => startHttp((_request, response) => response.writeHead(500).end()),
    target: asksAt,
    ...both({ code: 'dns_unavailable' }),
  },
  {
    cause: 'the resolver is silent',
    start: () => startHttp(() => undefined),
    target: asksAt,
    ...both({ code: 'dns_unavailable' }),
    isSlow: true,
  },
  {
    cause: 'the name has a private address',
    start: () =>
      startHttp((_request, response) =>
        response.end('{"Status":0,"Answer":[{"type":1,"TTL":9,"data":"10.0.0.1"}]}'),
      ),
    target: asksAt,
    ...both({ code: 'ssrf_blocked' }),
  },
  {
    cause: 'the address is private',
    target: () => ({ url: 'http://10.0.0.1/' }),
    ...both({ code: 'ssrf_blocked' }),
  },
  {
    cause: 'the URL is none',
    target: () => ({ url: 'http://shop.example:99999/' }),
    ...both({ code: 'invalid_url' }),
  },
];
