import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** Whether a side answered: its status, or why there is none. */
export function outcomeFacts({ envelope: { response, error } }: SideView): Facts {
  if (response) return { status: response.status };
  const { code, message, hop, last_response } = error;
  return {
    error: { code, message, ...(hop === undefined ? {} : { hop }) },
    ...(last_response ? { last_status: last_response.status } : {}),
  };
}
