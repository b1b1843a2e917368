import type { ObservedResponse } from '@env-drift/contracts';
import { accessDemand } from '../access-demand.ts';
import { botWallOf } from '../bot-wall.ts';
import { steadyName } from '../cookie-name.ts';
import { answered, type SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** Whether a side answered: its status, or why there is none. */
export function outcomeFacts(side: SideView): Facts {
  const { response, error } = side.envelope;
  const wall = botWallOf(side.envelope);
  const facts = {
    ...(side.outcomes.length > 1 ? { outcomes: [...side.outcomes] } : {}),
    ...(wall === null ? {} : { bot_wall: wall }),
  };
  if (response)
    return { ...facts, status: response.status, ...(showsLogin(side) && { login: true }) };
  const { code, could_be, message, hop, last_response } = error;
  return {
    ...facts,
    error: { code, message, ...(could_be && { could_be }), ...(hop === undefined ? {} : { hop }) },
    ...(last_response ? lastFacts(last_response) : {}),
  };
}

/** What was seen before the failure; who waits for a cookie that it set redirects whoever keeps none in a circle. */
const lastFacts = ({ status, cookies }: ObservedResponse): Facts => ({
  last_status: status,
  ...(cookies.length > 0 && { last_cookies: cookies.map(({ name }) => steadyName(name)) }),
});

/** Whether a page to log in at stands in place of what was asked for. */
function showsLogin(side: SideView): boolean {
  const shown = answered(side);
  return shown !== null && !!accessDemand(shown)?.startsWith('login');
}
