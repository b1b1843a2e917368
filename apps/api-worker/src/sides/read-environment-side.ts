import type { EnvironmentSide, Side, SignalEnvelope } from '@env-drift/contracts';
import { openEnvironment } from '@env-drift/pair-storage';
import { pageAddress } from '@env-drift/probe-providers';
import { beaconSettings } from '../beacons/beacon-settings.ts';
import type { SideRead } from './read-sides.ts';

/** As many as a side that is asked may have samples. */
const MOST_VISITS = 5;

/**
 * A side as the newest real visits of one page saw it. Nobody is asked. Without a label it is called by the
 * environment's id, which the configuration gives; what a beacon calls it, anybody may have sent.
 */
export async function readEnvironmentSide(
  side: Side,
  { id, url }: EnvironmentSide,
  label: string | undefined,
  env: Env,
): Promise<SideRead> {
  const refuse = (status: number, code: string, message: string): SideRead => ({
    ok: false,
    refusals: [{ status, code, field: `${side}Environment`, message }],
  });
  if (!beaconSettings(env).environments.has(id)) {
    return refuse(
      404,
      'environment_not_found',
      'There is no environment with this id. BEACON_ENVIRONMENTS of this deployment names those there are.',
    );
  }
  if (url !== undefined && !isPage(url)) {
    return refuse(
      400,
      'invalid_url',
      'Name the page of the environment by its whole URL, with http or https and without a user name.',
    );
  }
  const environment = openEnvironment(env.ENVIRONMENTS, id);
  const page = url === undefined ? (await environment.pages())[0]?.url : pageAddress(new URL(url));
  const visits = page === undefined ? [] : await environment.visits(page);
  const [newest, ...others] = mostTelling(visits).slice(0, MOST_VISITS);
  if (page === undefined || newest === undefined) {
    const what = url === undefined ? 'environment' : 'page of the environment';
    return refuse(
      409,
      'no_visits',
      `No real visit of this ${what} is remembered. Visit it with the beacon script on the page, then compare again.`,
    );
  }
  return { ok: true, side: { url: page, label: label ?? id, recorded: [newest, ...others] } };
}

/** As a browser names one. */
function isPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/**
 * Visits that saw the response fields, where there are any: what one sample could not see is hidden of all.
 * The newest comes first, and stands for the side where it ended as most did.
 */
function mostTelling(visits: readonly SignalEnvelope[]): readonly SignalEnvelope[] {
  const telling = visits.filter(({ unseen }) => !unseen?.includes('headers'));
  return telling.length > 0 ? telling : visits;
}
