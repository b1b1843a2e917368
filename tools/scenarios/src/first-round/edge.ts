import { always } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { page } from '../shop.ts';

/** What stands in front of the servers. */
export const edge: readonly Scenario[] = [
  {
    id: 'cdn-in-front-of-production',
    category: 'edge',
    says: 'Only production is behind the CDN.',
    left: always(page()),
    right: always(
      page({
        headers: {
          server: 'cloudflare',
          'cf-ray': '8f1c2a3b4c5d6e7f-FRA',
          'cf-cache-status': 'HIT',
          age: '212',
          'alt-svc': 'h3=":443"; ma=86400',
          nel: '{"success_fraction":0,"report_to":"cf-nel","max_age":604800}',
          'report-to':
            '{"endpoints":[{"url":"https://a.nel.cloudflare.com/report/v4?s=x"}],"group":"cf-nel","max_age":604800}',
        },
      }),
    ),
    causes: ['cdn-on-one-side'],
    findings: ['edge-differs', 'alt-svc-differs'],
    also: ['cache-status-differs', 'reporting-differs'],
  },
  {
    id: 'origin-reached-directly',
    category: 'edge',
    says: 'The record of production was switched to DNS only: requests reach the origin, past the CDN.',
    left: always(
      page({
        headers: {
          via: '1.1 8a1b2c3d.cloudfront.net (CloudFront)',
          'x-cache': 'Hit from cloudfront',
          'x-amz-cf-pop': 'FRA60-P1',
          'x-amz-cf-id': 'q7x',
          age: '31',
        },
      }),
    ),
    right: always(page()),
    causes: ['origin-bypasses-cdn'],
    findings: ['edge-differs'],
    also: ['cache-status-differs', 'disclosure-differs'],
  },
  {
    id: 'two-web-servers',
    category: 'edge',
    says: 'Staging is served by Apache, production by nginx.',
    left: always(page({ headers: { server: 'Apache' } })),
    right: always(page()),
    causes: ['another-edge'],
    findings: ['edge-differs'],
  },
  {
    id: 'versions-told',
    category: 'edge',
    says: 'Production tells which versions it runs; on staging that was switched off.',
    left: always(page()),
    right: always(
      page({ headers: { server: 'nginx/1.18.0 (Ubuntu)', 'x-powered-by': 'Express' } }),
    ),
    causes: ['version-disclosed'],
    findings: ['disclosure-differs'],
  },
];
