import { compareMediaType, extractMediaType, type MediaType } from '@env-drift/header-semantics';
import type { Json } from '@env-drift/contracts';
import { isSameMediaType, preferredMediaType } from '../preferred-media-type.ts';
import { responseRule, type AnsweredSide, type FindingDraft } from '../rule.ts';

/**
 * The sides send another media type, text in another character encoding, or another parameter of the
 * type: a profile, a version, the kind of a feed. Two names of one type, such as `text/javascript` and
 * `application/javascript`, weigh little.
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

type Judgement = Pick<FindingDraft, 'severity' | 'message' | 'identity'>;

/** How two media types differ: of two types, nothing but that. */
function compare(valueA: string | null, valueB: string | null): Judgement | null {
  const [a, b] = [extractMediaType(valueA), extractMediaType(valueB)];
  const [nameA, nameB] = [a?.essence ?? null, b?.essence ?? null];
  const isRenamed = nameA !== nameB && isSameMediaType(nameA, nameB);
  const found = compareMediaType(preferred(a), preferred(b)).filter(
    // Two names of one type may have other encodings where none is named.
    ({ kind, left, right }) => !isRenamed || kind !== 'charset' || (left && right),
  );
  const charsets = found.filter(({ kind }) => kind === 'charset');
  const parameters = found.filter(({ kind }) => kind === 'parameter');
  if (charsets.length + parameters.length > 0) {
    return {
      severity: 'warn',
      message: [
        ...charsets.map(
          (charset) =>
            `The character encoding is ${shown(charset.left)} on the left and ${shown(charset.right)} on the right.`,
        ),
        ...(parameters.length > 0
          ? [
              `Parameters of the media type differ: ${parameters.map(({ parameter }) => parameter!).join(', ')}.`,
            ]
          : []),
      ].join(' '),
      identity: [
        ...charsets.flatMap((charset) => [charset.left, charset.right]),
        ...parameters.map(({ parameter, left, right }) => [parameter!, left, right]),
      ],
    };
  }
  if (nameA === nameB) return null;
  return {
    severity: isRenamed ? 'info' : 'critical',
    message: `The media type is ${nameA ?? lack(valueA)} on the left and ${nameB ?? lack(valueB)} on the right${isRenamed ? ', which clients treat alike' : ''}.`,
    identity: [nameA, nameB],
  };
}

const preferred = (mediaType: MediaType | null): MediaType | null =>
  mediaType && { ...mediaType, essence: preferredMediaType(mediaType.essence) };

const shown = (charset: Json) => charset ?? 'not named';
