import { parseDisclosure, type Disclosure } from '@env-drift/header-semantics';
import { mapHostsInText } from './map-hosts-in-text.ts';
import type { AnsweredSide } from './rule.ts';

/** The products that a field of a side tells of; null where it is not sent. */
export function readDisclosure({ header, hosts }: AnsweredSide, field: string): Disclosure | null {
  const value = header(field);
  if (value === null) return null;
  const products = parseDisclosure(field, mapHostsInText(value, hosts));
  // The machines of one kind are numbered, and each request meets another of them.
  return field === 'via'
    ? new Map([...products].map(([name, version]) => [name.replace(/\d+/g, '#'), version]))
    : products;
}
