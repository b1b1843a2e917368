import type { CompareRequest, PairSettings, Side } from '@env-drift/contracts';
import type { NewSide } from '@env-drift/pair-storage';
import { requestOf } from '../sides/read-asked-side.ts';

/** What may be said by a request and by the settings of its pair. */
const FIELDS = [
  'leftLabel',
  'rightLabel',
  'method',
  'headers',
  'preflight',
  'leftHeaders',
  'rightHeaders',
  'samples',
  'warmUp',
] as const satisfies readonly (keyof PairSettings & keyof CompareRequest)[];

/** A request with what the settings of its pair add: each field whole, where the request is silent. */
export function withSettings(request: CompareRequest, settings: PairSettings): CompareRequest {
  const added = FIELDS.filter(
    (field) => (request[field] ?? '') === '' && settings[field] !== undefined,
  );
  return { ...request, ...Object.fromEntries(added.map((field) => [field, settings[field]])) };
}

/** A side that was read before the settings of its pair were known. */
export function applySettings(side: Side, read: NewSide, request: CompareRequest): NewSide {
  const label = request[`${side}Label`] || read.label;
  if (!read.recorded) return { ...read, label, request: requestOf(side, request) };
  if (label === read.label) return read;
  const [first, ...others] = read.recorded;
  const named = (envelope: typeof first) => ({
    ...envelope,
    environment: { ...envelope.environment, ...(label && { label }) },
  });
  return { ...read, label, recorded: [named(first), ...others.map(named)] };
}
