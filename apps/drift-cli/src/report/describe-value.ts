import type { Json } from '@env-drift/contracts';
import { printable } from '../printable.ts';

/** A value of a finding as a person reads it, on one line: `max-age: 60, public: (absent)`. */
export function describeValue(value: Json): string {
  if (value === null) return '(absent)';
  if (typeof value !== 'object') return value === '' ? '(empty)' : printable(String(value));
  const parts = Array.isArray(value)
    ? value.map(briefly)
    : Object.entries(value).map(([key, part]) => `${printable(key)}: ${briefly(part)}`);
  return parts.length === 0 ? '(empty)' : parts.join(', ');
}

/** A part of a value; what is nested deeper stays JSON. */
const briefly = (part: Json) =>
  typeof part === 'object' && part !== null ? printable(JSON.stringify(part)) : describeValue(part);
