import {
  canonicalCharset,
  extractMediaType,
  isJson,
  isText,
  type MediaType,
} from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { isSameMediaType } from '../preferred-media-type.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * The sides send another media type, or text in another character encoding.
 *
 * @remarks A client that expects JSON fails on HTML: that is how an error page or a login with status
 * 200 shows. Text that is read in the wrong encoding is garbled wherever it is not ASCII. Two names of
 * one type, such as `text/javascript` and `application/javascript`, weigh little.
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
  const [nameA, nameB] = [a?.essence ?? null, b?.essence ?? null];
  const isAlike = isSameMediaType(nameA, nameB);
  const [charsetA, charsetB] =
    a && b && isAlike && isText(a) ? [charset(a), charset(b)] : [null, null];
  const isRespelt = isAlike && (!charsetA || !charsetB || charsetA === charsetB);
  if (nameA !== nameB && (!isAlike || isRespelt)) {
    return {
      severity: isAlike ? 'info' : 'critical',
      message: `The media type is ${nameA ?? lack(valueA)} on the left and ${nameB ?? lack(valueB)} on the right${isAlike ? ', which clients treat alike' : ''}.`,
      identity: [nameA, nameB],
    };
  }
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
