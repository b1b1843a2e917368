import type { Finding, Json, SectionName } from '@env-drift/contracts';
import { isAccessGuessed } from './access-demand.ts';
import type { Sides } from './hide-ignored.ts';
import { answered, type SideView } from './rule.ts';

type Test = (finding: Finding, sides: Sides) => boolean;

/** How one finding follows from another. */
export interface Explanation {
  isGivenBy: Test;
  explains: Test;
  /** A plain sentence. */
  reason: string;
}

/** Say themselves that the sides gave different answers, or judge the page that is hidden by them. */
const APART = ['access-differs', 'status-differs', 'indexing-differs', 'preflight-differs'];
/** What describes an answer; how it was reached and how long it took stands for itself. */
const DESCRIBING: readonly SectionName[] = ['security', 'cache', 'content', 'cookies', 'platform'];

export const ANOTHER_ANSWER =
  'It belongs to another answer altogether, which has a finding of its own.';

const describes = ({ code, evidence }: Finding) =>
  !APART.includes(code) && DESCRIBING.includes(evidence[0]!.section);

const isOutage = ({ code, severity }: Finding) =>
  code === 'status-differs' && severity === 'critical';

/** What is explained by none of these is independent, and stays. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    // Another status of one class is no other answer.
    isGivenBy: isOutage,
    explains: describes,
    reason: ANOTHER_ANSWER,
  },
  {
    isGivenBy: ({ code }) => code === 'access-differs',
    explains: (finding, sides) => describes(finding) && !(mayBeCritical(finding) && isGuess(sides)),
    reason: ANOTHER_ANSWER,
  },
  {
    isGivenBy: isOutage,
    explains: ({ code, direction }, { left, right }) =>
      code === 'preflight-differs' &&
      failsLikePreflight(direction === 'left-weaker' ? left : right),
    reason: 'The side fails whatever is asked, which has a finding of its own.',
  },
  {
    isGivenBy: ({ code }, { left, right }) =>
      code === 'final-url-differs' && endsAtStranger(left) !== endsAtStranger(right),
    explains: describes,
    reason: 'It belongs to a host that is another, which has a finding of its own.',
  },
  {
    isGivenBy: ({ code }, { left, right }) =>
      code === 'final-url-differs' && endsPlain(left) !== endsPlain(right),
    explains: ({ code, identity }) =>
      code === 'hsts-differs' || (code === 'cookie-differs' && isDroppedOverHttp(identity)),
    reason: 'It follows from plain http, which has a finding of its own.',
  },
];

/** Whichever side is production: where one side is weaker, that decides. */
const mayBeCritical = ({ severity, direction }: Finding) =>
  severity === 'critical' || direction !== 'none';

function isGuess({ left, right }: Sides): boolean {
  const [a, b] = [answered(left), answered(right)];
  return a !== null && b !== null && isAccessGuessed(a, b);
}

/** Whether the status of a failure is that of the preflight too, or both are faults of the server. */
function failsLikePreflight({ envelope: { response, preflight } }: SideView): boolean {
  const [status, asked] = [response?.status ?? 0, preflight?.response?.status ?? 0];
  return status >= 400 && (status === asked || (status >= 500 && asked >= 500));
}

const endsAtStranger = ({ envelope, hosts }: SideView) =>
  hosts.parse(envelope.routing.final_url)?.isOwn === false;

const endsPlain = ({ envelope }: SideView) => envelope.routing.final_url.startsWith('http:');

/** By the identity of cookie-differs: one row for each difference. */
const isDroppedOverHttp = (differences: Json | undefined) =>
  Array.isArray(differences) &&
  differences.every((row) => JSON.stringify(row).includes('"secure-over-http"'));
