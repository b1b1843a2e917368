import { both, type Cause } from '../cause.ts';
import { startHttp } from '../local-server.ts';

const redirect = (to: (path: string) => string) => () =>
  startHttp((request, response) => response.writeHead(302, { location: to(request.url!) }).end());

const twice = () =>
  startHttp((request, response) => {
    if (request.url === '/') response.writeHead(302, ['Location', '/on', 'Location', '/on']);
    else response.writeHead(request.url === '/on' ? 200 : 404);
    response.end();
  });

export const redirectCauses: readonly Cause[] = [
  { cause: 'none: a redirect says twice where it leads', start: twice, ...both({ status: 200 }) },
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
