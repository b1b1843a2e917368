import type { Riddle } from './classify-fetch-failure.ts';
import { dial } from './dial.ts';
import { BROKEN_OFF, CONNECTION_CAUSES, type FailureCause, type Scene } from './failure-cause.ts';
import { bareHost, isLiteral } from './host-and-port.ts';
import { ANY_TLS_CAUSE, judgeHandshake } from './judge-handshake.ts';
import { judgeRawAnswer, LONGEST_HEAD } from './judge-raw-answer.ts';
import type { Probe } from './probe-deps.ts';
import { waitForTurn } from './send-in-turn.ts';
import { writeRequest } from './write-request.ts';

const UNKNOWN: FailureCause = { code: 'unknown_error' };

/** The platform does not say whether there is no such name, or no resolver that answers. */
const UNRESOLVED = {
  code: 'dns_error',
  could_be: ['dns_error', 'dns_unavailable'],
} satisfies FailureCause;

/** The name of a failure for which the platform has the same words as for others. */
export async function lookAgain(riddle: Riddle, scene: Scene, probe: Probe): Promise<FailureCause> {
  const place = await dial(scene, probe);
  if (place === undefined) return causesUnseen(riddle, scene);
  const { url, phase, request } = scene;
  if (riddle === 'lost') {
    if (place === 'nowhere')
      return phase === 'body' ? BROKEN_OFF : { code: 'connect_error', could_be: CONNECTION_CAUSES };
    const limit = LONGEST_HEAD + (phase === 'body' ? probe.limits.bodyBytes : 0);
    if (!request || !probe.exchange) return BROKEN_OFF;
    await waitForTurn(url, probe);
    const answer = await probe.exchange(place, writeRequest(url, request), limit).catch(nothing);
    return answer ? judgeRawAnswer(answer, phase) : BROKEN_OFF;
  }
  if (phase === 'body') return UNKNOWN;
  if (place === 'nowhere') return isResolvedByPlatform(scene) ? UNRESOLVED : UNKNOWN;
  if (!place.isSecure) return UNKNOWN;
  if (!probe.inspectHandshake) return ANY_TLS_CAUSE;
  await waitForTurn(url, probe);
  const sight = await probe.inspectHandshake(place).catch(nothing);
  return sight ? judgeHandshake(sight) : ANY_TLS_CAUSE;
}

/**
 * What is left where the place cannot be looked at. `lost`: refused, unreachable, reset, or an answer
 * that is not HTTP; `internal`: the name was not resolved, or the handshake failed.
 */
export function causesUnseen(riddle: Riddle, scene: Scene): FailureCause {
  const { url, phase } = scene;
  if (riddle === 'lost') {
    if (phase === 'body') return BROKEN_OFF;
    return { code: 'unknown_error', could_be: [...CONNECTION_CAUSES, 'protocol_error'] };
  }
  const isByName = isResolvedByPlatform(scene);
  if (phase === 'body') return UNKNOWN;
  if (url.protocol !== 'https:') return isByName ? UNRESOLVED : UNKNOWN;
  if (!isByName) return ANY_TLS_CAUSE;
  return { code: 'unknown_error', could_be: [...UNRESOLVED.could_be, ...ANY_TLS_CAUSE.could_be] };
}

/** Whether a name was left to the platform, which had to resolve it. */
const isResolvedByPlatform = ({ url, addresses }: Scene) =>
  addresses === undefined && !isLiteral(bareHost(url));

const nothing = () => undefined;
