import { Beacon, MOST_BEACON_BYTES } from '@env-drift/contracts';
import { openEnvironment } from '@env-drift/pair-storage';
import { beaconEnvelope } from '@env-drift/probe-providers';
import { beaconSettings } from '../beacons/beacon-settings.ts';
import { isInSample } from '../beacons/is-in-sample.ts';
import { isWithinPageRate, isWithinRate } from '../beacons/is-within-rate.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { readJsonBody, type BodyRules } from '../http/read-json-body.ts';
import { route } from '../http/route.ts';

const rules: BodyRules = {
  // What `sendBeacon` calls a string; a page of another origin may send nothing else without asking first.
  mediaTypes: ['application/json', 'text/plain'],
  maxBytes: MOST_BEACON_BYTES,
  fields: 'environment, url and navigation',
};

const switchedOff: ProblemDraft = {
  status: 404,
  code: 'beacons_off',
  detail:
    'This deployment takes no beacons. To switch them on, name an environment and the origin of its pages in BEACON_ENVIRONMENTS, such as "production=https://www.shop.example".',
};
const unknownEnvironment: ProblemDraft = {
  status: 404,
  code: 'environment_not_found',
  detail: 'No environment with this id takes beacons. BEACON_ENVIRONMENTS names those that do.',
};
const tooMany: ProblemDraft = {
  status: 429,
  code: 'too_many_beacons',
  detail: 'Too many beacons came from here in the last minute. Send a smaller share of the visits.',
  headers: { 'retry-after': '60' },
};
const elsewhere: ProblemDraft = {
  status: 422,
  code: 'page_elsewhere',
  detail:
    'The page is not one of this environment. BEACON_ENVIRONMENTS names the origins of its pages.',
};
const unusable = (problems: readonly string[]): ProblemDraft => ({
  status: 422,
  code: 'beacon_unusable',
  detail: problems.join(' '),
});

/**
 * What one real visit showed, kept with its environment. Anybody can send one, so it is believed only as far as
 * the configuration knows its environment and its page. Its limits are its own: they are asked before anything of it
 * is read.
 */
export const createBeacon = route({
  method: 'POST',
  path: '/api/beacon',
  name: 'createBeacon',
  does: 'Takes what a real visit showed, as the beacon script sends it.',
  cost: 'none',
  isOpen: true,
  body: { schema: Beacon, rules, isReadLate: true },
  answers: { 204: { means: 'It was taken; whether it is kept is not told.' } },
  problems: {
    404: [switchedOff.code, unknownEnvironment.code],
    422: [elsewhere.code, 'beacon_unusable'],
    429: [tooMany.code],
  },
  async handle({ request }, context) {
    const { environments, sampleRate } = beaconSettings(context.env);
    if (environments.size === 0) return problemResponse(switchedOff, context);
    if (!(await isWithinRate(request, context))) return problemResponse(tooMany, context);
    const body = await readJsonBody(request, Beacon, rules);
    if (!body.ok) return problemResponse(body.problem, context);

    const { id } = body.value.environment;
    const origins = environments.get(id);
    if (!origins) return problemResponse(unknownEnvironment, context);
    const seen = beaconEnvelope(body.value, {
      receivedAt: Date.now(),
      runnerContext: placeOf(request),
    });
    if (!seen.ok) return problemResponse(unusable(seen.problems), context);
    const { envelope } = seen;
    const page = envelope.environment.target_url;
    const isAtHome = origins.includes(new URL(body.value.url).origin);
    if (!isAtHome || !isSentBy(origins, request)) return problemResponse(elsewhere, context);

    // Nobody learns what is kept: a client that is told would come back in time.
    if (isInSample(sampleRate) && (await isWithinPageRate(request, `${id} ${page}`, context))) {
      await openEnvironment(context.env.ENVIRONMENTS, id).record(crypto.randomUUID(), envelope);
    }
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  },
});

/** A browser names the page's origin, or hides it; who names another one speaks for somebody else. */
function isSentBy(origins: readonly string[], { headers }: Request): boolean {
  const origin = headers.get('origin') ?? 'null';
  return origin === 'null' || origins.includes(origin);
}

/** The place that received the beacon. Country and network would be the visitor's own. */
function placeOf({ cf }: Request): { colo?: string } {
  const colo = cf?.['colo'];
  return typeof colo === 'string' ? { colo } : {};
}
