import type { Complaint } from './complaint.ts';
import type { DraftExplanation } from './draft-explanation.ts';
import { MOST_ACTIONS, tellingsOf, type Telling } from './explain-by-rules.ts';
import { strangersSentences } from './find-echo.ts';
import { MOST_CAUSES } from './fold-causes.ts';
import { eitherText, knownText } from './known-text.ts';
import { knownWords } from './known-words.ts';
import { namesDifference } from './names-difference.ts';
import type { ExplainInput } from './observe.ts';
import { shownOnSides } from './swapped-sides.ts';
import {
  advisingFaults,
  reasonFaults,
  tellingFaults,
  type Fault,
  type TextGrounds,
} from './text-faults.ts';

type DraftCause = DraftExplanation['ranked_causes'][number];
type DraftAction = DraftExplanation['actions'][number];

/** What is wrong with each part of a draft; nothing is wrong with a part that has no complaint. */
export interface CheckedDraft {
  summary: Complaint[];
  causes: { cause: DraftCause; complaints: Complaint[] }[];
  actions: { action: DraftAction; complaints: Complaint[] }[];
  limits: Complaint[];
}

export interface WholeGrounds extends TextGrounds {
  /** What the rules say is known too: a model is asked to confirm it. */
  tellings: readonly Telling[];
}

/** What all the findings together say: the same for each draft about them. */
export function wholeGrounds(input: ExplainInput): WholeGrounds {
  const { diff, sides } = input;
  const tellings = tellingsOf(input);
  return {
    known: knownText(withTellings(knownWords(diff.findings, input), tellings)),
    findings: diff.findings,
    strangers: strangersSentences(diff, sides),
    sides,
    shown: shownOnSides(diff.findings, diff),
    tellings,
  };
}

const withTellings = (words: string, tellings: readonly Telling[]) =>
  [words, ...tellings.map((telling) => telling.words)].join('\n');

/** Holds every sentence of a draft against the findings. */
export function checkDraft(
  draft: DraftExplanation,
  { diff, sides }: ExplainInput,
  all: WholeGrounds,
): CheckedDraft {
  const byId = new Map(diff.findings.map((finding) => [finding.id, finding]));

  const checkCause = (cause: DraftCause, i: number) => {
    const path = `ranked_causes.${i}`;
    const ids = [...new Set(cause.evidence)];
    const cited = ids.flatMap((id) => byId.get(id) ?? []);
    const told = all.tellings.filter(({ evidence }) => evidence.some((id) => ids.includes(id)));
    const known = knownText(withTellings(knownWords(cited, { diff, sides }), told));
    const faults =
      cited.length > 0
        ? causeFaults(cause.cause, {
            ...all,
            findings: cited,
            known,
            shown: shownOnSides(cited, diff),
          })
        : [restsOnNothing];
    return {
      cause: { ...cause, evidence: cited.map(({ id }) => id) },
      complaints: [
        ...ids
          .filter((id) => !byId.has(id))
          .map(noSuchFinding)
          .map(at('evidence', path)),
        ...faults.map(at('cause', path)),
      ],
    };
  };
  const checkAction = (action: DraftAction, i: number) => {
    // The reason may speak of what the action proposes.
    const proposed = eitherText(all.known, knownText(action.action.toLowerCase()));
    const faults = [
      ...advisingFaults(action.action, all),
      ...reasonFaults(action.why, { ...all, known: proposed }),
    ];
    return { action, complaints: faults.map(at('action', `actions.${i}`)) };
  };
  return {
    // Of a summary nothing may be left beside what the rules say.
    summary: draft.summary ? tellingFaults(draft.summary, all).map(at('summary', 'summary')) : [],
    causes: draft.ranked_causes.map(checkCause),
    actions: draft.actions.map(checkAction),
    limits: [
      ...atMost(draft.ranked_causes, MOST_CAUSES, 'cause', 'ranked_causes'),
      ...atMost(draft.actions, MOST_ACTIONS, 'action', 'actions'),
    ],
  };
}

const at =
  (part: Complaint['part'], path: string) =>
  (fault: Fault): Complaint => ({ ...fault, part, path });

const causeFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...tellingFaults(text, grounds),
  ...(namesDifference(text, grounds.findings) ? [] : [namesNothing]),
];

const namesNothing: Fault = { check: 'mentions', fault: 'names nothing that its findings show' };
const restsOnNothing: Fault = { check: 'evidence', fault: 'rests on no finding' };
const noSuchFinding = (id: string): Fault => ({
  check: 'evidence',
  fault: 'holds an id that no finding has',
  said: id,
});

const atMost = (
  entries: readonly unknown[],
  most: number,
  part: 'cause' | 'action',
  path: string,
): Complaint[] =>
  entries.length <= most
    ? []
    : [
        {
          check: 'limits',
          part,
          path,
          fault: `has more than ${most} entries`,
          reason: `Only the first ${most} ${part}s were kept${part === 'cause' ? ', likeliest first' : ''}.`,
        },
      ];
