import type { Json } from '@env-drift/contracts';
import { facts, makeFinding } from '../make-diff.ts';
import type { Row } from './row.ts';

const types = (left: Json, right: Json) =>
  makeFinding('content-type-differs', {
    section: 'content',
    keys: ['content-type'],
    severity: 'critical',
    left_value: left,
    right_value: right,
  });
const status = (left: number, right: number) =>
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: left,
    right_value: right,
  });
const bothJson = facts('media_type', 'application/json', 'application/json');

/** Errors whose format tells who writes them. */
export const errorFormatRows: readonly Row[] = [
  ...[401, 404, 500].map((code) => ({
    seen: `${code} in HTML | ${code} in JSON`,
    findings: [types('text/html', 'application/json')],
    diff: { outcome: facts('status', code, code) },
    causes: ['error-format-differs'],
  })),
  {
    seen: '200 in HTML | 200 in JSON',
    findings: [types('text/html', 'application/json')],
    diff: { outcome: facts('status', 200, 200) },
    causes: ['error-page-for-json'],
  },
  ...[502, 504].map((code) => ({
    seen: `200 | ${code}, both in JSON`,
    findings: [status(200, code)],
    diff: { content: bothJson },
    causes: ['dependency-failed'],
  })),
  {
    seen: '200 | 502 in JSON, of a gateway that says why',
    findings: [status(200, 502)],
    diff: { content: bothJson, platform: facts('proxy-status', null, 'a; error=dns_error') },
    causes: ['gateway-cannot-reach-app'],
  },
  {
    seen: '200 | 502 in JSON, of another server',
    findings: [status(200, 502)],
    diff: { content: bothJson, platform: facts('server', 'nginx', 'a-gateway') },
    causes: ['gateway-cannot-reach-app'],
  },
];
