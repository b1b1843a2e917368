import { both, type Cause } from '../cause.ts';
import { startHttp } from '../local-server.ts';

const redirect = (to: (path: string) => string) => () =>
  startHttp((request, response) => response.writeHead(302, { location: to(request.url!) }).end());

export const redirectCauses: readonly Cause[] = [
  {
    cause: 'a redirect leads back',
    start: redirect(() => '/'),
    ...both({ code: 'redirect_loop' }),
  },
  {
    cause: 'redirects without end',
    start: redirect((path) => `${path}a`),
    ...both({ code: 'too_many_redirects' }),
  },
  {
    cause: 'a redirect leads to a private address',
    start: redirect(() => 'http://10.0.0.1/'),
    ...both({ code: 'ssrf_blocked' }),
  },
];
