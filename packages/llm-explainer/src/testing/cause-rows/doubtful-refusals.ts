import type { EnvDiff, Finding, Json } from '@env-drift/contracts';
import { facts, makeFinding } from '../make-diff.ts';

/** One sign that fits several causes, and what the one told has to say of it. */
export interface DoubtfulRow {
  seen: string;
  findings: Finding[];
  diff: Partial<EnvDiff>;
  cause: string;
  /** How sure it may be. */
  atMost: number;
  /** All that it has to name. */
  names: RegExp[];
}

const misunderstands: Finding[] = [
  makeFinding('status-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: 200,
    right_value: 400,
  }),
];
const refuses: Finding[] = [
  makeFinding('access-differs', {
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: { status: 403 },
  }),
];
const SHOP = 'https://shop.example/';
const content = (name: string, right: Json, left: Json = 'text/html') => ({
  content: facts(name, left, right),
});
const page = (title: string) => content('page.title', title, 'Chairs');
const asked = (url: string) => facts('target_url', url, url);
/** A refusal that says little of who refuses, and why. */
export const doubtfulRefusals: readonly DoubtfulRow[] = [
  {
    seen: '403, and nothing else',
    findings: refuses,
    diff: {},
    cause: 'access-refused',
    atMost: 0.75,
    names: [/host/, /firewall/, /not there/],
  },
  {
    seen: '403, with the page of a server, for a directory',
    findings: refuses,
    diff: { ...page('403 Forbidden'), routing: asked(SHOP) },
    cause: 'access-refused',
    atMost: 0.7,
    names: [/start page/, /addresses/],
  },
  {
    seen: '403 in plain text',
    findings: refuses,
    diff: content('media_type', 'text/plain'),
    cause: 'access-refused',
    atMost: 0.7,
    names: [/server for developers/, /host/],
  },
  {
    seen: '403 of a file storage',
    findings: refuses,
    diff: { platform: facts('server', 'nginx', 'AmazonS3') },
    cause: 'access-refused',
    atMost: 0.8,
    names: [/storage/, /not there/, /signed/],
  },
  {
    seen: '403 in XML',
    findings: refuses,
    diff: content('media_type', 'application/xml'),
    cause: 'access-refused',
    atMost: 0.7,
    names: [/storage/, /not there/],
  },
  ...[
    'X-Amz-Expires=300',
    'X-Goog-Signature=a',
    'se=2026-11-20&sig=a',
    'Expires=1&Signature=a',
  ].map((query) => ({
    seen: `403 for a signed address: ${query}`,
    findings: refuses,
    diff: { routing: asked(`${SHOP}f.pdf?${query}`) },
    cause: 'access-refused',
    atMost: 0.8,
    names: [/signature/, /expired/],
  })),
  {
    seen: '403 by a debugger',
    findings: refuses,
    diff: page('Action Controller: Exception caught'),
    cause: 'host-not-accepted',
    atMost: 0.85,
    names: [/host/],
  },
  {
    seen: '400 by a debugger that names the host',
    findings: misunderstands,
    diff: page('DisallowedHost at /'),
    cause: 'host-not-accepted',
    atMost: 0.9,
    names: [/host/],
  },
];
