import type { Json } from '@env-drift/contracts';
import { printable } from './printable.ts';

/** A value of a finding as a person reads it: `max-age: 60, public: (absent)`. */
export function describeValue(value: Json): string {
  if (value === null) return '(absent)';
  if (value === '' || isEmpty(value)) return '(empty)';
  if (typeof value !== 'object') return printable(String(value));
  return Array.isArray(value)
    ? value.map(briefly).join(', ')
    : Object.entries(value)
        .map(([key, part]) => `${printable(key)}: ${briefly(part)}`)
        .join(', ');
}

const isEmpty = (value: Json) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A part of a value; what is nested deeper stays JSON. */
const briefly = (part: Json) =>
  typeof part === 'object' && part !== null ? printable(JSON.stringify(part)) : describeValue(part);
