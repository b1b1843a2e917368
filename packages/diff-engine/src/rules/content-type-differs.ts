import {
  canonicalCharset,
  extractMediaType,
  isJson,
  isText,
  type MediaType,
} from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * The sides send another media type, or text in another character encoding.
 *
 * @remarks A client that expects JSON fails on HTML: that is how an error page or a login with status
 * 200 shows. Text that is read in the wrong encoding is garbled wherever it is not ASCII.
 * @fix Send the same `Content-Type`, with its charset, on both sides. Where one side sends HTML in
 * place of data, look for an error page, a login or the fallback route of a single-page application.
 * @example
 * left   content-type: application/json
 * right  content-type: text/html; charset=utf-8   -> critical: an error page where data is expected
 * @see RFC 9110 section 8.3
 * @see Fetch section 3.5, "extract a MIME type"
 * @see WHATWG MIME Sniffing section 4.4
 */
export const contentTypeDiffers = responseRule({
  code: 'content-type-differs',
  category: 'content',
  title: 'The sides send another media type',
  section: 'content',
  headers: ['content-type'],
  reads: ['content-type'],
  evaluate({ left, right }) {
    const [valueA, valueB] = [left.header('content-type'), right.header('content-type')];
    if (isBodiless(left) || isBodiless(right)) return [];
    const difference = compare(valueA, valueB);
    if (!difference) return [];
    return [
      {
        section: 'content',
        keys: ['content-type'],
        ...difference,
        direction: 'none',
        left_value: valueA,
        right_value: valueB,
        recommendation:
          'Send the same Content-Type on both sides; where one is HTML and the other data, look for an error page or a fallback.',
      },
    ];
  },
});

const lack = (value: string | null) => (value === null ? 'missing' : 'not valid');

/** These statuses carry no content to have a type. */
const isBodiless = ({ status }: AnsweredSide) => [204, 205, 304].includes(status);

function compare(
  valueA: string | null,
  valueB: string | null,
): { severity: Severity; message: string; identity: [string | null, string | null] } | null {
  const [a, b] = [extractMediaType(valueA), extractMediaType(valueB)];
  if (a?.essence !== b?.essence) {
    return {
      severity: 'critical',
      message: `The media type is ${a?.essence ?? lack(valueA)} on the left and ${b?.essence ?? lack(valueB)} on the right.`,
      identity: [a?.essence ?? null, b?.essence ?? null],
    };
  }
  if (!a || !b || !isText(a)) return null;
  const [charsetA, charsetB] = [charset(a), charset(b)];
  if (charsetA === charsetB) return null;
  return {
    severity: 'warn',
    message: `The character encoding is ${charsetA ?? 'not named'} on the left and ${charsetB ?? 'not named'} on the right.`,
    identity: [charsetA, charsetB],
  };
}

/** JSON is UTF-8 whatever its charset says (RFC 8259 section 8.1 and 11), so a charset there is no difference. */
const charset = (mediaType: MediaType): string | null =>
  isJson(mediaType) ? null : canonicalCharset(mediaType.parameters.get('charset') ?? null);
