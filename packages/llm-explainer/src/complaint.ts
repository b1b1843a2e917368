import { shorten } from './shorten.ts';

/** What code checks in a model's answer, beside that it fits the schema. */
export const checkNames = [
  /** It is written in the language that the other checks understand. */
  'language',
  /** Every cause cites findings that exist. */
  'evidence',
  /** Every URL, host, path, number, header and quoted value stands in the cited findings. */
  'mentions',
  /** It tells in its own words, and does not repeat what a stranger wrote. */
  'own-words',
  /** Nothing is called graver than the engine found it. */
  'severity',
  /** Nothing denies what the engine has found. */
  'verdict',
  /** Every critical finding is explained. */
  'coverage',
  /** At most five causes and three actions. */
  'limits',
  /** Actions hold no command and send nobody to a strange place. */
  'advice',
] as const;
export type CheckName = (typeof checkNames)[number];

/** A fault of an answer. */
export interface Complaint {
  check: CheckName;
  part: 'summary' | 'cause' | 'evidence' | 'action';
  /** Of the answer's JSON: `ranked_causes.0`. */
  path: string;
  /** Completes the sentence "The summary ...". Holds no word of the answer. */
  fault: string;
  /** The sentence for people, where that is another one. */
  reason?: string;
  /** Of the answer: what exactly. Goes back to the model and to nobody else. */
  said?: string;
}

/** Of the words of an answer, what is enough to find them again. */
const SAID_CHARACTERS = 200;

/** What the model is told that wrote it: where, what, and exactly which words. */
export const tellModel = ({ path, fault, said }: Complaint): string =>
  `${path} ${fault}${said === undefined ? '' : `: ${shorten(said, SAID_CHARACTERS)}`}`;

const PARTS = {
  summary: 'The summary',
  cause: 'A cause',
  evidence: 'The evidence of a cause',
  action: 'An action',
} as const;

/** What people are told: nothing that nobody vouches for. */
export const tellPeople = ({ part, fault, reason }: Complaint): string =>
  reason ?? `${PARTS[part]} ${fault}.`;
