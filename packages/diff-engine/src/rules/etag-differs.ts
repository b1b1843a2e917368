import {
  compareEtag,
  parseContentEncoding,
  parseEtag,
  parseHttpDate,
  type Difference,
  type EtagDifference,
} from '@env-drift/header-semantics';
import { unlessAnotherAnswer } from '../another-answer.ts';
import { fieldFinding } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const ETAG = 'etag';
const DATE = 'last-modified';

/**
 * The sides name the version of what they send in other ways: an ETag or Last-Modified on one side
 * only, an ETag that is weak or not quoted, or another ETag for the very same body.
 *
 * @remarks Without a validator a client cannot ask whether its copy is still good, and downloads it
 * again; a weak one serves no partial downloads. Servers that name the same content differently, by
 * inode or by start time, make every client download again that meets another server.
 * @fix Compute the ETag from the content alone, in quotes, and in the same way on every server.
 * @example
 * left   etag: "33a64df5"
 * right  (absent)           -> info
 * @see RFC 9110 section 8.8
 */
export const etagDiffers = responseRule({
  code: 'etag-differs',
  category: 'cache',
  title: 'The sides send other validators',
  section: 'cache',
  headers: [ETAG, DATE],
  reads: [ETAG, DATE],
  evaluate(sides, { production }) {
    const { left, right } = sides;
    const bodies = isSameContent(left, right) ? 'same' : 'unknown';
    const differences: ValidatorDifference[] = [
      ...compareEtag(parseEtag(left.header(ETAG)), parseEtag(right.header(ETAG)), bodies),
      ...compareDates(isDated(left), isDated(right)),
    ];
    const isFound = (field: string) =>
      differences.some(({ kind }) => (kind === 'date') === (field === DATE));
    return unlessAnotherAnswer(sides, [
      ...fieldFinding(
        sides,
        production,
        {
          section: 'cache',
          fields: [ETAG, DATE].filter(isFound),
          recommendation:
            'Compute the validators from the content alone, in the same way on both sides.',
        },
        // Each version has a name of its own: which one it is makes no further difference.
        differences.map(({ kind, weaker }) => ({ kind, weaker, left: null, right: null })),
        ({ kind, weaker }) => ({ severity: 'info', text: inWords(kind, weaker) }),
      ),
      ...forgiveValues(
        sides,
        'cache',
        [ETAG, DATE].filter((field) => !isFound(field)),
        'It names a version of the content, and changes with every edit.',
      ),
    ]);
  },
});

type ValidatorDifference = EtagDifference | Difference<'date'>;

/** One content in one coding: with another coding, another ETag is right. */
function isSameContent(left: AnsweredSide, right: AnsweredSide): boolean {
  const [a, b] = [left.envelope.response.body, right.envelope.response.body];
  const [codingA, codingB] = [left, right].map(({ header }) =>
    parseContentEncoding(header('content-encoding')).join(),
  );
  if (!a || !b || a.truncated || b.truncated) return false;
  return a.sha256 === b.sha256 && codingA === codingB;
}

const isDated = ({ header }: AnsweredSide) => parseHttpDate(header(DATE) ?? '') !== null;

const compareDates = (left: boolean, right: boolean): Difference<'date'>[] =>
  left === right ? [] : [{ kind: 'date', weaker: left ? 'right' : 'left', left, right }];

function inWords(kind: ValidatorDifference['kind'], side: ValidatorDifference['weaker']): string {
  switch (kind) {
    case 'presence':
      return `The ${side} side sends no ETag.`;
    case 'strength':
      return `The ETag of the ${side} side is weak.`;
    case 'syntax':
      return `The ETag of the ${side} side lacks its quotes.`;
    case 'value':
      return 'The same content has another ETag on each side.';
    case 'date':
      return `The ${side} side sends no valid Last-Modified.`;
  }
}
