import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { alignRoutes } from '../models/align-routes.ts';
import { answered, unanswered } from '../models/sample-comparison.ts';
import { Topology } from './topology.tsx';

const left = answered('https://staging.example/');
left.response!.headers['via'] = '1.1 varnish';
const render = (envelopes: Parameters<typeof alignRoutes>[0]) =>
  renderToString(
    <Topology
      labels={{ left: 'Staging', right: 'Production' }}
      stations={alignRoutes(envelopes, { left: 'staging.example', right: 'www.example' })}
    />,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

it('says in words where the sides part', () => {
  const right = unanswered('https://www.example/', { code: 'timeout', message: 'Late.' });
  const text = render({ left, right });
  expect(text).toContain('Production: not reached');
  expect(text).toContain('Probe Staging: Request, without a browser');
  expect(text).toContain('Answer differs Staging: 200 https://staging.example/');
  expect(text).toContain('Production: No answer https://www.example/ timeout');
  expect(text).not.toContain('only on');
});

it('says of a side that was not observed no more than that', () => {
  const text = render({ left });
  expect(text).toContain('Production: not observed');
  expect(text).not.toMatch(/differs|only on|not here/);
});
