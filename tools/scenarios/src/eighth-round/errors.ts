import { always, type Origin } from '../origin.ts';
import type { Scenario } from '../scenario.ts';
import { api } from '../shop.ts';

const fails = (status: number, headers: Record<string, string>, body: string): Origin =>
  always({ status, headers, body });
const onPage = (status: number, title: string, more: Record<string, string> = {}) =>
  fails(
    status,
    { 'content-type': 'text/html', ...more },
    `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
  );
const inJson = (status: number, error: string, more: Record<string, string> = {}) =>
  fails(status, { 'content-type': 'application/json', ...more }, JSON.stringify({ error }));

/** The same error from another layer, and an error that an application reports of another. */
export const errors: readonly Scenario[] = [
  {
    id: 'not-found-by-the-web-server',
    category: 'routing',
    says: 'The web server of staging does not lead this path to the application, which does not know it in production.',
    path: '/api/x',
    left: onPage(404, '404 Not Found', { server: 'nginx' }),
    right: inJson(404, 'not_found', { server: 'nginx' }),
    causes: ['error-format-differs'],
    findings: ['content-type-differs'],
  },
  {
    id: 'refused-by-the-gateway',
    category: 'access',
    says: 'A gateway asks for the token on staging, and the application itself in production.',
    path: '/api/x',
    left: onPage(401, '401', { 'www-authenticate': 'Bearer' }),
    right: inJson(401, 'unauthorized', { 'www-authenticate': 'Bearer' }),
    causes: ['error-format-differs'],
    findings: ['content-type-differs'],
  },
  {
    id: 'error-page-of-the-framework',
    category: 'content',
    says: 'Both sides fail; staging lacks the handler that writes errors of the API as JSON.',
    path: '/api/x',
    left: onPage(500, 'Error'),
    right: inJson(500, 'internal'),
    causes: ['error-format-differs'],
    findings: ['content-type-differs'],
  },
  {
    id: 'payments-out-of-reach',
    category: 'content',
    says: 'The application of production does not reach the service for payments, and says so.',
    path: '/api/pay',
    left: always(api()),
    right: always(
      api(
        {
          error: 'payment_provider_error',
          message: 'Upstream card processor declined connection',
        },
        { status: 502 },
      ),
    ),
    causes: ['dependency-failed'],
    findings: ['status-differs'],
  },
];
