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
 */
export function knownWords(findings: readonly Finding[], { diff, sides }: Grounds): string {
  const names = nameSides(sides);
  const texts = [names.left, names.right, sides.left.url, sides.right.url];
  texts.push(...[sides.left.url, sides.right.url].map((url) => knownPort(portOf(url))));
  texts.push(...countsOf(diff).map(countedAs));
  for (const finding of findings) {
    texts.push(finding.id, finding.message, finding.recommendation, finding.severity);
    texts.push(...leavesOf(finding.left_value), ...leavesOf(finding.right_value));
    for (const { section, keys } of finding.evidence) {
      texts.push(...keys, ...keys.flatMap((key) => leavesOf(factOf(diff, section, key))));
    }
    texts.push(...phrasesOf(finding, diff));
  }
  texts.push(...spokenNames(findings));
  return texts.join('\n').toLowerCase();
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
