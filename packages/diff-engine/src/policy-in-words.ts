import { Severity } from '@env-drift/contracts';
import * as v from 'valibot';
import { didYouMean } from './nearest-name.ts';

/**
 * What is wrong with the form of a policy, in sentences; none where it is a name or a day, of which
 * another check knows more.
 *
 * @param above path to what the issue is about, where it is part of another issue
 */
export function formInWords(issue: v.BaseIssue<unknown>, above = ''): string[] {
  const where = [above, v.getDotPath(issue)].filter(Boolean).join('.');
  // Of a union that fits nowhere, what is wrong with the member that fits best.
  const deeper = (issue.issues ?? []).filter(({ path }) => path !== undefined);
  if (deeper.length > 0) return deeper.flatMap((each) => formInWords(each, where));
  if (issue.message.startsWith('Invalid ') && issue.kind === 'validation') return [];
  return [`${where || 'The policy'}: ${inWords(issue, where)}`];
}

function inWords(
  { kind, message, expected, received, input }: v.BaseIssue<unknown>,
  where: string,
) {
  if (kind === 'validation') return `${message}.`;
  if (received === 'undefined') {
    return where.endsWith('.reason') ? 'is missing: say why.' : 'is missing.';
  }
  const wanted = expected!.replace(/[()]/g, '').split(' | ');
  const options = wanted.flatMap((each) => /^"(.*)"$/.exec(each)?.[1] ?? []);
  const isSeverity = options.includes('off') && v.is(Severity, input);
  return `has to be ${wanted.map(named).join(' or ')}, not ${named(received)}.${
    isSeverity
      ? ` Write { "severity": "${input}" }.`
      : typeof input === 'string'
        ? didYouMean(input, options)
        : ''
  }`;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  Array: 'a list',
  Object: 'an object',
};

const named = (type: string) => NAMES[type] ?? type;

/** Before that moment of 1973, it is a number of seconds. */
const FIRST_MS = 100_000_000_000;

/** What is wrong with the end of an exception, if it is a number or a text. */
export function endInWords(where: string, until: unknown): string[] {
  if (typeof until === 'number' && until < FIRST_MS) {
    return [
      `${where}.until: ${until} is long past. Write milliseconds (${until * 1000}), or a day ("2027-03-31").`,
    ];
  }
  return typeof until !== 'string' || isDay(until)
    ? []
    : [`${where}.until: "${until}" is no day. Write "2027-03-31".`];
}

/** A day that a calendar has: the 30th of February is read as the 2nd of March. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
}
