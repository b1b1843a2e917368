import type { SignalEnvelope } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { answered, unanswered } from '../models/sample-comparison.ts';
import { SideCard } from './side-card.tsx';
import { sideStrings } from '../strings/side-strings.ts';

const url = 'https://www.example/';
const render = (envelope: SignalEnvelope | undefined, isRunning = false) =>
  renderToString(
    <SideCard
      side="right"
      label="Production"
      url={url}
      envelope={envelope}
      slowestMs={168}
      isRunning={isRunning}
    />,
  );

it('waits while the probe is under way, and says so when it never came', () => {
  expect(render(undefined, true)).toContain(sideStrings.probing);
  expect(render(undefined, false)).toContain(sideStrings.notProbed);
});

it('shows the answer and its duration on the scale of both', () => {
  const html = render(answered(url));
  expect(html).toContain('200 OK');
  expect(html).toContain('84 ms');
  expect(html).toContain('width="50%"');
});

it('says why a side could not be observed', () => {
  const html = render(
    unanswered(url, { code: 'dns_error', message: 'The host name does not exist.', hop: 1 }),
  );
  expect(html).toContain('No answer');
  expect(html).toContain('The host name does not exist.');
  expect(html).toContain('at redirect 1');
});

it('says of a recording when it was made, and what it does not show', () => {
  const html = render({ ...answered(url), provider: 'har', unseen: ['cookies', 'body'] });
  expect(html).toMatch(/Recorded \w{3} \d+, \d{4}, [\d:]{8} \(HAR\), not asked/);
  expect(html).toContain('<dd>cookies, the body</dd>');
  expect(render(answered(url))).not.toContain(sideStrings.source);
});

it('says of a real visit when it was, and what it does not show', () => {
  const html = render({ ...answered(url), provider: 'rum-beacon', unseen: ['cookies', 'body'] });
  expect(html).toMatch(/Real visit of \w{3} \d+, \d{4}, [\d:]{8}, not asked/);
  expect(html).toContain('<dd>cookies, the body</dd>');
});

it('says nothing of the source of a side that came from somewhere else', () => {
  expect(render({ ...answered(url), provider: 'toString' })).not.toContain(sideStrings.source);
});

it('counts the way of a request in redirects, and in nothing else', () => {
  const hop = (path: string, status: number) => ({
    url: `${url}${path}`,
    status,
    location: null,
    duration_ms: 5,
  });
  const html = render({
    ...answered(url),
    routing: {
      redirect_chain: [`${url}b`],
      final_url: `${url}b`,
      hops: [hop('a', 301), hop('b', 200)],
    },
  });
  expect(html).toContain('<dt>Redirects</dt><dd>1 followed</dd>');
  expect(html).toContain(`<summary>${sideStrings.route}</summary>`);
});
