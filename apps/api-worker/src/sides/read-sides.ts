import type { CompareRequest, Side } from '@env-drift/contracts';
import type { NewSide } from '@env-drift/pair-storage';
import type { ProblemDraft } from '../http/problem-response.ts';
import { guardOptions } from '../target-guard.ts';
import { readAskedSide } from './read-asked-side.ts';
import { readEnvironmentSide } from './read-environment-side.ts';
import { readHarSide } from './read-har-side.ts';

/** Why a side cannot be compared as it was given. */
export interface SideRefusal {
  status: number;
  code: string;
  field: string;
  /** A plain sentence. */
  message: string;
}

export type SideRead = { ok: true; side: NewSide } | { ok: false; refusals: SideRefusal[] };

export type SidesRead =
  { ok: true; sides: Record<Side, NewSide> } | { ok: false; problem: ProblemDraft };

/**
 * Both sides as they are to be compared. The first refusal decides status and code; every refused field
 * is named.
 */
export async function readSides(request: CompareRequest, env: Env): Promise<SidesRead> {
  const [left, right] = await Promise.all([
    readSide('left', request, env),
    readSide('right', request, env),
  ]);
  if (left.ok && right.ok) return { ok: true, sides: { left: left.side, right: right.side } };
  const refusals = [left, right].flatMap((read) => (read.ok ? [] : read.refusals));
  const { status, code, message } = refusals[0]!;
  return {
    ok: false,
    problem: {
      status,
      code,
      detail: message,
      errors: refusals.map(({ field, message }) => ({ field, message })),
    },
  };
}

async function readSide(side: Side, request: CompareRequest, env: Env): Promise<SideRead> {
  const har = request[`${side}Har`];
  const environment = request[`${side}Environment`];
  const label = request[`${side}Label`] || undefined;
  if (har) return readHarSide(side, har, label, env);
  if (environment) return readEnvironmentSide(side, environment, label, env);
  return readAskedSide(side, request, label, guardOptions(env));
}
