import type { SignalEnvelope } from '@env-drift/contracts';
import { accessDemand } from './access-demand.ts';
import { botWallOf } from './bot-wall.ts';
import type { HostMap } from './host-map.ts';
import { maskGenerated } from './mask-generated.ts';
import { answered } from './rule.ts';
import { saysClosed } from './says-closed.ts';

/**
 * How a sample ended: the status that was answered, the code of the failure, or in words what came in
 * place of an answer; with the place, where another sample ended so elsewhere.
 *
 * @example 503, 'timeout', 'login', 'maintenance', 'bot wall', '200 at https://{host}/sorry'
 */
export type Outcome = number | string;

const LOGIN = 'login';
const MAINTENANCE = 'maintenance';
const WALL = 'bot wall';
const AT = ' at ';

/** How each sample of a side ended, in order. */
export function outcomesOf(samples: readonly SignalEnvelope[], hosts: HostMap): Outcome[] {
  // Of a single one, other findings tell what came in place of an answer.
  if (samples.length === 1) return samples.map(codeOf);
  const ends = endsOf(samples, hosts);
  const asked = placeOf(samples[0]!.environment.target_url, hosts);
  const places = samples.map(({ routing }) => placeOf(routing.final_url, hosts));
  return ends.map((end, i) => {
    const isToldApart = ends.some((other, j) => other === end && places[j] !== places[i]);
    return isToldApart && places[i] !== asked ? `${end}${AT}${places[i]}` : end;
  });
}

const codeOf = ({ response, error }: SignalEnvelope): Outcome => response?.status ?? error!.code;

/** A page that says it is closed stands in for another where the same answer is another page in between. */
function endsOf(samples: readonly SignalEnvelope[], hosts: HostMap): Outcome[] {
  const ends = samples.map((sample) => endOf(sample, hosts));
  const isClosed = samples.map(saysClosed);
  const isOpenElsewhere = (end: Outcome) => ends.some((other, i) => other === end && !isClosed[i]);
  return ends.map((end, i) =>
    isClosed[i] && Number(end) < 400 && isOpenElsewhere(end) ? MAINTENANCE : end,
  );
}

function endOf(envelope: SignalEnvelope, hosts: HostMap): Outcome {
  if (envelope.error) return codeOf(envelope);
  if (botWallOf(envelope) !== null) return WALL;
  const { status } = envelope.response;
  // What is refused or fails is told by its status, whatever the page invites to.
  const demand = status < 400 ? accessDemand(answered({ envelope, hosts, outcomes: [] })!) : null;
  return demand === 'login' || demand === 'login-page' ? LOGIN : status;
}

/** Without the query, where visits are counted and told apart; a host of the other side by its own name. */
function placeOf(url: string, hosts: HostMap): string {
  const place = hosts.parse(url);
  if (!place) return url;
  const host = place.isOwn ? place.host : new URL(url).host;
  return maskGenerated(`${place.protocol}//${host}${place.pathname}`);
}

/** Where the first sample is that ended as most did; where as many ended otherwise, as what tells more. */
export function usualPlace(outcomes: readonly Outcome[]): number {
  const counts = new Map<Outcome, number>();
  for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const [[usual]] = [...counts].sort(
    ([a, countA], [b, countB]) =>
      countB - countA || opacity(a) - opacity(b) || (String(a) < String(b) ? -1 : 1),
  ) as [[Outcome, number]];
  return outcomes.indexOf(usual);
}

/** How little of the side is seen in what ended so. */
function opacity(outcome: Outcome): number {
  const [end] = String(outcome).split(AT) as [string];
  if (/^[1-4]/.test(end)) return 0;
  if (end === LOGIN) return 1;
  return end === MAINTENANCE || /^\d/.test(end) ? 2 : end === WALL ? 3 : 4;
}

/** Whether nothing was answered, or a fault of the server. */
export const isFailure = (outcome: Outcome): boolean => [2, 4].includes(opacity(outcome));
