import { maskPairs, maskSecrets } from '@env-drift/contracts';
import { rememberHarmless } from './remember-harmless.ts';

/** A quoted string, or what stands in angle brackets; also one that nobody closed. */
const ENCLOSED = /("(?:[^"\\]|\\.)*"?|<[^>]*>?)/;
const INNER = /(?<=^.)[^]*?(?=[">]?$)/;

/**
 * A field value with its secrets masked, wherever they stand: in URLs, in JSON, in a comment. The quotes and
 * angle brackets around a URL or a secret stay, so that the value can still be parsed.
 *
 * @example
 * maskFieldValue('</a?token=hush>; rel=preload') // '</a?token=***>; rel=preload'
 * maskFieldValue('csp="https://r.example/?sentry_key=hush"') // 'csp="https://r.example/?sentry_key=***"'
 * maskFieldValue('edge; hit; token="hush"') // 'edge; hit; token="***"'
 */
export const maskFieldValue = rememberHarmless((value) =>
  maskPairs(value)
    .split(ENCLOSED)
    .map((part, i) => (i % 2 === 1 ? part.replace(INNER, maskSecrets) : maskSecrets(part)))
    .join(''),
);
