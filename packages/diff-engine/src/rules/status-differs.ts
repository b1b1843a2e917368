import type { Severity } from '@env-drift/contracts';
import { isAccessTold } from '../access-demand.ts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * The final answers have different status codes. Where one side alone demands a login, or each in
 * another way, `access-differs` says so instead.
 *
 * @remarks Clients, caches, monitors and search engines act on the status. Success against an error is
 * an outage or a missing release on one side; within one class, such as 200 and 201, it is a change
 * that strict clients notice.
 * @fix Look at the logs of the side that fails, for this URL and this moment. Where neither fails, find
 * out which rule or release sets the status, and whether clients rely on it.
 * @example
 * left   status 200
 * right  status 503   -> critical
 * @see RFC 9110 section 15
 */
export const statusDiffers = responseRule({
  code: 'status-differs',
  category: 'outcome',
  title: 'The sides answer with another status',
  evaluate({ left, right }) {
    if (left.status === right.status || isAccessTold(left, right)) return [];
    return [
      {
        section: 'outcome',
        keys: ['status'],
        severity: weighStatus(left, right),
        direction: weakerSide(isError(left) && !isError(right), isError(right) && !isError(left)),
        isSymmetric: true,
        message: `The status is ${left.status} on the left and ${right.status} on the right.`,
        left_value: left.status,
        right_value: right.status,
        recommendation:
          isError(left) || isError(right)
            ? 'Look at the logs of the side that fails, for this URL and this moment.'
            : 'Find out which rule or release sets the status, and whether clients rely on it.',
      },
    ];
  },
});

const isError = ({ status }: AnsweredSide) => status >= 400;
const statusClass = ({ status }: AnsweredSide) => Math.trunc(status / 100);

function weighStatus(left: AnsweredSide, right: AnsweredSide): Severity {
  const pair = [left.status, right.status].sort().join();
  if (pair === '200,304') return 'info';
  if (pair === '200,204') return isEmpty(left) && isEmpty(right) ? 'info' : 'warn';
  return statusClass(left) === statusClass(right) ? 'warn' : 'critical';
}

/** Of a body that nobody has seen or measured, that is not known. */
function isEmpty({ status, header, envelope: { response } }: AnsweredSide): boolean {
  if (status === 204) return true;
  return response.body ? response.body.bytes === 0 : header('content-length') === '0';
}
