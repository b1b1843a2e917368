import type {
  Finding,
  Json,
  ObservedPreflight,
  ProbeError,
  SignalEnvelope,
} from '@env-drift/contracts';
import { plural } from './plural.ts';
import { printable } from './printable.ts';

/**
 * How a side was seen, a sentence or two: its status or why it was not observed, how long that took
 * and where redirects led. What a finding says already is not said twice.
 */
export function describeOutcome(
  { response, error, routing, timing, preflight }: SignalEnvelope,
  findings: readonly Finding[],
): string[] {
  const ms = `${Math.round(timing.duration_ms)} ms`;
  const hops = routing.redirect_chain.length;
  const way = hops === 0 ? '' : `, ${plural(hops, 'redirect')} to ${printable(routing.final_url)}`;
  const asked = preflight ? [describePreflight(preflight)] : [];
  if (response) return [`answered ${response.status} in ${ms}${way}`, ...asked];
  return [
    `not observed (${error.code}) after ${ms}${way}`,
    ...(findings.some((finding) => tells(finding, error)) ? [] : [printable(error.message)]),
    ...asked,
  ];
}

function describePreflight({ response, error, duration_ms }: ObservedPreflight): string {
  const ms = `${Math.round(duration_ms)} ms`;
  if (!response) return `preflight not answered (${error?.code}) after ${ms}`;
  const { 'access-control-allow-origin': origin } = response.headers;
  const whom = origin === undefined ? 'nobody' : printable(origin);
  return `preflight answered ${response.status} in ${ms}, for ${whom}`;
}

const tells = ({ message, left_value, right_value }: Finding, error: ProbeError) =>
  message.includes(error.message) ||
  [left_value, right_value].some((value) => messageOf(value) === error.message);

/** A value of a finding without the sentence that the finding's own message holds already. */
export function withoutRepetition(value: Json, told: string): Json {
  const message = messageOf(value);
  if (message === undefined || !told.includes(message)) return value;
  return Object.fromEntries(
    Object.entries(value as object).filter(([name]) => name !== 'message'),
  ) as Json;
}

function messageOf(value: Json): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return typeof value['message'] === 'string' ? value['message'] : undefined;
}
