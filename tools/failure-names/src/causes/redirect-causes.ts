import { both, type Cause } from '../cause.ts';
import { startHttp } from '../local-server.ts';

const redirect = (to: (path: string) => string) => () =>
  startHttp((request, response) => response.writeHead(302, { location: to(request.url!) }).end());

const twice = (second: string) => () =>
  startHttp((request, response) => {
    if (request.url === '/') response.writeHead(302, ['Location', '/on', 'Location', second]);
    else response.writeHead(request.url === '/on' ? 200 : 404);
    response.end();
  });

export const redirectCauses: readonly Cause[] = [
  {
    cause: 'none: a redirect says twice where it leads',
    start: twice('/on'),
    ...both({ status: 200 }),
  },
  {
    cause: 'none: a redirect says first where it leads, and then another place',
    start: twice('/two'),
    ...both({ status: 200 }),
  },
  {
    cause: 'a redirect says where it leads, and then a relative place: workerd goes to one of both',
    start: twice('two'),
    node: { status: 200 },
    workerd: { status: 404 },
  },
  {
    cause: 'none: a redirect leads to nothing',
    start: redirect(() => ''),
    ...both({ status: 302 }),
  },
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
