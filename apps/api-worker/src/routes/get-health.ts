import type { Health } from '@env-drift/contracts';
import { jsonResponse } from '../http/json-response.ts';
import { versions } from '../versions.ts';

/** `GET /api/health`: that the Worker answers, and which version it is. */
export function getHealth(): Response {
  const health: Health = { status: 'ok', version: versions.api };
  return jsonResponse(health);
}
