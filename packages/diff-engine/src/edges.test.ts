import { expect, it } from 'vitest';
import { edgesOf } from './edges.ts';
import type { AnsweredSide } from './rule.ts';

const side = (headers: Record<string, string>) =>
  ({ header: (name: string) => headers[name] ?? null }) as AnsweredSide;

const KNOWN: [field: string, value: string, edge: string][] = [
  ['server', 'AkamaiGHost', 'Akamai'],
  ['via', '1.1 v1-akamaitech.net(ghost) (AkamaiGHost)', 'Akamai'],
  ['x-amz-apigw-id', 'Ab1=', 'API Gateway'],
  ['x-azure-ref', '20261121T1000Z-1', 'Azure Front Door'],
  ['server', 'BunnyCDN-DE1-863', 'Bunny'],
  ['cf-ray', '8f1-FRA', 'Cloudflare'],
  ['server', 'cloudflare', 'Cloudflare'],
  ['x-amz-cf-id', '1', 'CloudFront'],
  ['server', 'CloudFront', 'CloudFront'],
  ['via', '1.1 d1.cloudfront.net (CloudFront)', 'CloudFront'],
  ['server', 'ECS (dcb/7F83)', 'Edgecast'],
  ['server', 'ECAcc (nyd/D10E)', 'Edgecast'],
  ['server', 'ECD', 'Edgecast'],
  ['x-timer', 'S1700000000.1,VS0,VE1', 'Fastly'],
  ['fly-request-id', '01H', 'Fly.io'],
  ['server', 'Fly/0d3ddb1', 'Fly.io'],
  ['x-github-request-id', 'A:B', 'GitHub'],
  ['server', 'GitHub.com', 'GitHub'],
  ['via', '1.1 google', 'Google'],
  ['server', 'Google Frontend', 'Google'],
  ['server', 'gws', 'Google'],
  ['server', 'GSE', 'Google'],
  ['server', 'Heroku', 'Heroku'],
  ['via', '1.1 vegur', 'Heroku'],
  ['x-nf-request-id', '01H', 'Netlify'],
  ['server', 'Netlify', 'Netlify'],
  ['x-vercel-id', 'fra1::1', 'Vercel'],
  ['server', 'Vercel', 'Vercel'],
];

it.each(KNOWN)('%s: %s is %s', (field, value, edge) => {
  expect(edgesOf(side({ [field]: value }), [field])).toEqual([edge]);
});

it.each(KNOWN)('%s: %s in the value of another field says nothing', (field, value) => {
  expect(edgesOf(side({ 'x-note': `${field}: ${value}` }), ['x-note'])).toEqual([]);
});

it.each([
  ['server', 'nginx'],
  ['server', 'not-cloudflare'],
  ['server', 'ecstatic-3.3.2'],
  ['server', 'gwsx'],
  ['server', 'flying'],
  ['via', '1.1 googlebot'],
  ['via', '1.1 varnish'],
  ['x-timer', '12'],
  ['x-served-by', 'cache-fra-1'],
])('%s: %s is nobody known', (field, value) => {
  expect(edgesOf(side({ [field]: value }), [field])).toEqual([]);
});

it('lists several in alphabetical order, and only by the fields that are asked for', () => {
  const both = side({ 'x-vercel-id': '1', 'cf-ray': '1' });
  expect(edgesOf(both, ['x-vercel-id', 'cf-ray', 'server'])).toEqual(['Cloudflare', 'Vercel']);
  expect(edgesOf(both, ['server', 'cf-ray'])).toEqual(['Cloudflare']);
});
