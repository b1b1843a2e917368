import {
  Severity,
  type EnvDiff,
  type Finding,
  type Json,
  type SectionName,
} from '@env-drift/contracts';
import { countedAs } from './is-known-number.ts';
import { leavesOf } from './leaves-of.ts';
import { nameSides, type NamedSides } from './name-sides.ts';
import { spokenNames } from './spoken-names.ts';
import { phrasesOf } from './status-phrases.ts';

/** What an explanation is checked against. */
export interface Grounds {
  diff: EnvDiff;
  sides: NamedSides;
}

/**
 * Everything that findings, their number and the names of the sides say, in lower case, to look
 * mentions up in; and what people call the statuses and fields among it.
 *
 * @param wordsOf For findings whose words are known already.
 */
export function knownWords(
  findings: readonly Finding[],
  { diff, sides }: Grounds,
  wordsOf = (finding: Finding) => wordsOfFinding(finding, diff),
): string {
  const names = nameSides(sides);
  const others = [
    ...[names.left, names.right, sides.left.url, sides.right.url],
    ...[sides.left.url, sides.right.url].map((url) => knownPort(portOf(url))),
    ...countsOf(diff).map(countedAs),
    ...spokenNames(findings),
  ];
  return [...findings.map(wordsOf), others.join('\n').toLowerCase()].join('\n');
}

/** What one finding says, in lower case. */
export function wordsOfFinding(finding: Finding, diff: EnvDiff): string {
  const { id, message, recommendation, severity, left_value, right_value, evidence } = finding;
  const facts = evidence.flatMap(({ section, keys }) =>
    keys.flatMap((key) => [key, ...leavesOf(factOf(diff, section, key))]),
  );
  return [
    ...[id, message, recommendation, severity],
    ...[...leavesOf(left_value), ...leavesOf(right_value)],
    ...[...facts, ...phrasesOf(finding, diff)],
  ]
    .join('\n')
    .toLowerCase();
}

/** What the diff holds about both sides, on which a finding rests. */
const factOf = (diff: EnvDiff, section: SectionName, key: string): Json => {
  const fact = diff[section][key];
  return fact ? [fact.left, fact.right] : null;
};

/** How many findings there are, in all and of each severity, and how much was forgiven. */
const countsOf = ({ findings, forgiven }: EnvDiff): number[] => [
  findings.length,
  forgiven.length,
  ...Severity.options.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  ),
];

/** How the port of a side stands among known words, so that it is a number of nothing else. */
export const knownPort = (port: string): string => `port-${port}`;

/** The port that a URL names or means. */
function portOf(url: string): string {
  const { port, protocol } = URL.parse(url) ?? { port: '', protocol: '' };
  return port || (protocol === 'https:' ? '443' : protocol === 'http:' ? '80' : '');
}
