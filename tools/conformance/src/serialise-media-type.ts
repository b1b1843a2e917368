import type { MediaType } from '@env-drift/header-semantics';

/** @see WHATWG MIME Sniffing section 4.5 */
export function serialiseMediaType({ essence, parameters }: MediaType): string {
  return [
    essence,
    ...[...parameters].map(([name, value]) => `${name}=${quoteIfNeeded(value)}`),
  ].join(';');
}

const quoteIfNeeded = (value: string): string =>
  /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(value)
    ? value
    : `"${value.replace(/["\\]/g, (character) => `\\${character}`)}"`;
