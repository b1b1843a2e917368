import type { SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { alignRoutes } from './align-routes.ts';
import { answered, unanswered } from './sample-comparison.ts';

const hosts = { left: 'a.example', right: 'b.example' };

/** An answer after redirects, `301 /old /new`. */
function way(
  host: string,
  redirects: string[],
  headers: Record<string, string> = {},
): SignalEnvelope {
  const at = (path: string) => `https://${host}${path}`;
  const hops = redirects.map((each) => {
    const [status, from, to] = each.split(' ') as [string, string, string];
    return {
      url: at(from),
      status: Number(status),
      location: to,
      resolved: at(to),
      duration_ms: 9,
    };
  });
  const end = at(redirects.at(-1)?.split(' ')[2] ?? '/');
  const envelope = answered(end);
  return {
    ...envelope,
    routing: {
      redirect_chain: hops.map(({ resolved }) => resolved),
      final_url: end,
      hops: [...hops, ...envelope.routing.hops],
    },
    response: { ...envelope.response!, headers },
  } as SignalEnvelope;
}

const say = (left?: SignalEnvelope, right?: SignalEnvelope) =>
  alignRoutes({ ...(left && { left }), ...(right && { right }) }, hosts).map(
    (station) =>
      `${station.kind} ${station.left ? 'L' : '-'}${station.right ? 'R' : '-'}${station.differs ? ' !' : ''}`,
  );

it.each<[string, SignalEnvelope, SignalEnvelope, string[]]>([
  [
    'the same way, but for the hosts',
    way('a.example', ['301 /old /new']),
    way('b.example', ['301 /old /new']),
    ['prober LR', 'redirect LR', 'origin LR'],
  ],
  [
    'another kind of redirect',
    way('a.example', ['301 /old /new']),
    way('b.example', ['302 /old /new']),
    ['prober LR', 'redirect LR !', 'origin LR'],
  ],
  [
    'a redirect of one side',
    way('a.example', ['301 / /x', '302 /x /y']),
    way('b.example', ['302 /x /y']),
    ['prober LR', 'redirect L- !', 'redirect LR', 'origin LR'],
  ],
  [
    'an edge before one side',
    way('a.example', [], { server: 'nginx' }),
    way('b.example', [], { 'cf-ray': '1-FRA', server: 'nginx', 'cf-cache-status': 'HIT' }),
    ['prober LR', 'edge -R !', 'origin LR'],
  ],
  [
    'no answer of one side',
    way('a.example', []),
    unanswered('https://b.example/', { code: 'timeout', message: 'Too late.' }),
    ['prober LR', 'origin LR !'],
  ],
  [
    'what one side went through and the other never came to',
    way('a.example', ['301 /old /new'], { via: '1.1 varnish' }),
    unanswered('https://b.example/', { code: 'timeout', message: 'Too late.' }),
    ['prober LR', 'redirect L-', 'edge L-', 'origin LR !'],
  ],
])('%s', (_, left, right, expected) => expect(say(left, right)).toEqual(expected));

it('tells no difference from a side that was not observed', () => {
  expect(say(way('a.example', ['301 /old /new'], { via: '1.1 varnish' }))).toEqual([
    'prober L-',
    'redirect L-',
    'edge L-',
    'origin L-',
  ]);
});

it.each<[Record<string, string>, object | undefined]>([
  [{ server: 'nginx' }, undefined],
  [
    { 'cf-ray': '1', 'cf-cache-status': 'HIT' },
    { names: ['Cloudflare'], cache: 'HIT' },
  ],
  [
    { via: '1.1 varnish', 'x-cache': 'MISS' },
    { names: ['1.1 varnish'], cache: 'MISS' },
  ],
  [{ 'x-cache': 'Hit' }, { names: [], cache: 'Hit' }],
])('an edge of %j', (headers, expected) => {
  const edge = alignRoutes({ left: way('a.example', [], headers) }, hosts).find(
    ({ kind }) => kind === 'edge',
  );
  expect(edge?.left).toEqual(expected);
});
