import type { Side } from '@env-drift/contracts';
import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { answersAsData, weighAnsweredInPlace } from '../answered-in-place.ts';
import { STOPPED_TITLE } from '../error-words.ts';
import { factOf, titleOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  type Observation,
} from '../observation.ts';
import { answers, statusOf } from '../side-status.ts';

/** What proxies answer in place of an application that they cannot reach, or that does not answer them in time. */
const BY_A_GATEWAY: ReadonlySet<number> = new Set([
  502, 504, 520, 521, 522, 523, 524, 525, 526, 530,
]);

/**
 * The proxy is there, and the application behind it is not.
 *
 * @example
 * left   200
 * right  502
 */
export const gatewayCannotReachApp: Cause = {
  id: 'gateway-cannot-reach-app',
  title: 'a gateway that does not reach the application',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs', 'access-differs');
    const [side, further] = bothSides.filter((each) => weighGateway(observation, each) > 0);
    if (!side || further || status.length === 0) return undefined;
    const name = observation.names[side];
    const other = otherSide(side);
    const confidence = weighGateway(observation, side);
    return {
      confidence,
      evidence: idsOf(
        status,
        findingsOf(observation, 'proxy-status-differs'),
        marksOfAnotherAnswer(observation),
      ),
      story: `The gateway of ${name} answers in place of the application, which it does not reach, while ${observation.names[other]} ${answers(observation, other)}: the application is down, was stopped or starts again and again, fails its health check, takes too long, listens at another port or address than the gateway believes, or has a certificate that the gateway refuses.`,
      ...(confidence < TOLD && {
        remark: 'The same page is sent for a limit that is reached, and for a maintenance.',
      }),
      actions: [
        {
          action: `Look at the health and the last restarts of the application behind ${name}.`,
          why: 'The gateway itself works: it is what answered.',
        },
        {
          action:
            'Compare address, port and timeouts of the application in the configuration of both gateways.',
          why: 'A healthy application that is looked for elsewhere fails in the same way.',
        },
      ],
    };
  },
};

/** How sure a gateway is that is told by its status or in words. */
const TOLD = 0.88;

/** 0 where no gateway fails. */
function weighGateway(observation: Observation, side: Side): number {
  const status = statusOf(observation, side);
  if (status === undefined || status < 400) return 0;
  // A hosting says so with whatever status it likes.
  if (STOPPED_TITLE.test(titleOf(observation, side))) return TOLD;
  if (status < 500) return 0;
  const isTold = textOf(factOf(observation, 'platform', 'proxy-status', side)).includes('error=');
  if (isTold) return TOLD;
  if (BY_A_GATEWAY.has(status)) return answersAsData(observation, side) ? 0 : TOLD;
  return status === 503 ? weighAnsweredInPlace(observation, side) : 0;
}
