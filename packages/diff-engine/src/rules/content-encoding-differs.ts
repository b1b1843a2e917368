import {
  compareContentEncoding,
  compareContentLength,
  extractMediaType,
  isText,
  parseContentEncoding,
  parseContentLength,
  type ContentEncodingDifference,
  type ContentLengthDifference,
} from '@env-drift/header-semantics';
import { unlessAnotherAnswer } from '../another-answer.ts';
import { isLengthTold, LENGTH } from '../body-size.ts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const CODING = 'content-encoding';
const CHUNKS = 'transfer-encoding';

/**
 * One side compresses the content and the other does not, or codes it in a way that clients do not
 * know; or one side contradicts itself about the length. Which of br, gzip and zstd an edge chooses means
 * nothing.
 *
 * @remarks Uncompressed text takes several times as long to arrive. What is coded in an unknown way
 * cannot be shown, and clients refuse an answer with two lengths, for that is how requests are
 * smuggled past a proxy.
 * @fix Switch compression on for text, scripts, JSON and SVG where it is off. Let one component alone
 * compress and set the length: the last one.
 * @example
 * left   content-type: text/html
 * left   content-encoding: br
 * right  content-type: text/html   -> warn
 * @see RFC 9110 sections 8.4 and 8.6
 */
export const contentEncodingDiffers = responseRule({
  code: 'content-encoding-differs',
  category: 'content',
  title: 'The content is coded differently',
  section: 'content',
  headers: [CODING, LENGTH, CHUNKS],
  reads: [CODING, LENGTH, CHUNKS],
  evaluate(sides, { production }) {
    const { left, right } = sides;
    const isTextual = sendsText(left) && sendsText(right);
    const codings =
      isEmpty(left) || isEmpty(right) ? [] : compareContentEncoding(coding(left), coding(right));
    const lengths = compareContentLength(length(left), length(right)).filter(
      ({ kind }) => kind === 'validity',
    );
    const fields = [
      ...(codings.length > 0 ? [CODING] : []),
      ...(lengths.length > 0 ? [LENGTH] : []),
    ];
    return unlessAnotherAnswer(sides, [
      ...fieldFinding(
        sides,
        production,
        {
          section: 'content',
          fields,
          recommendation: 'Let the same component compress on both sides, and set the length last.',
        },
        [...codings, ...lengths],
        (difference) => weigh(difference, isTextual),
      ),
      ...forgiveValues(
        sides,
        'content',
        [CODING, LENGTH, CHUNKS].filter(
          (name) => !fields.includes(name) && !(name === LENGTH && isLengthTold(left, right)),
        ),
        'How the content is packed may change on the way, and its length with it.',
      ),
    ]);
  },
});

const coding = ({ header }: AnsweredSide) => parseContentEncoding(header(CODING));
const length = ({ header }: AnsweredSide) => parseContentLength(header(LENGTH));

/** Nobody compresses nothing. */
const isEmpty = ({ envelope }: AnsweredSide) => envelope.response.body?.bytes === 0;

function sendsText({ header }: AnsweredSide): boolean {
  const mediaType = extractMediaType(header('content-type'));
  return mediaType !== null && isText(mediaType);
}

function weigh(
  { kind, weaker, left, right }: ContentEncodingDifference | ContentLengthDifference,
  isTextual: boolean,
): Weighed {
  switch (kind) {
    case 'presence':
      return {
        severity: isTextual ? 'warn' : 'info',
        text: `The ${weaker} side does not compress the content.`,
      };
    case 'unknown':
      return {
        severity: 'warn',
        text: `The ${weaker} side names a coding that clients do not know (${String(weaker === 'left' ? left : right)}).`,
      };
    case 'coding':
      return {
        severity: 'info',
        text: `The content is coded as ${String(left)} on the left and ${String(right)} on the right.`,
      };
    default:
      return { severity: 'warn', text: `The ${weaker} side gives no single length.` };
  }
}
