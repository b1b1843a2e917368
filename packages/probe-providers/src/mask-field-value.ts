import { maskSecrets } from '@env-drift/contracts';

const MASK = '***';
/** A quoted string, or what stands in angle brackets; also one that nobody closed. */
const ENCLOSED = /("(?:[^"\\]|\\.)*"?|<[^>]*>?)/;
const INNER = /(?<=^.)[^]*?(?=[">]?$)/;

/**
 * A field value with the secrets of its URLs masked, wherever they stand. The quotes and angle brackets
 * around a URL stay, so that the value can still be parsed; the value of a quoted parameter that names
 * a secret is masked within its quotes.
 *
 * @example
 * maskFieldValue('</a?token=hush>; rel=preload') // '</a?token=***>; rel=preload'
 * maskFieldValue('csp="https://r.example/?sentry_key=hush"') // 'csp="https://r.example/?sentry_key=***"'
 * maskFieldValue('edge; hit; key="hush"') // 'edge; hit; key="***"'
 */
export function maskFieldValue(value: string): string {
  let isSecret = false;
  return value
    .split(ENCLOSED)
    .map((part, i) => {
      const isEnclosed = i % 2 === 1;
      if (isEnclosed) return part.replace(INNER, (inner) => (isSecret ? MASK : maskSecrets(inner)));
      // What is in quotes next is a secret if it would be one without them.
      const isNamed = part.endsWith('=');
      const masked = maskSecrets(isNamed ? `${part}x` : part);
      isSecret = isNamed && masked.endsWith(MASK);
      return isNamed ? masked.slice(0, isSecret ? -MASK.length : -1) : masked;
    })
    .join('');
}
