import type { Complaint } from './complaint.ts';
import type { DraftExplanation } from './draft-explanation.ts';
import { MOST_ACTIONS } from './explain-by-rules.ts';
import { strangersSentences } from './find-echo.ts';
import { MOST_CAUSES } from './fold-causes.ts';
import { knownWords, type Grounds } from './known-words.ts';
import {
  advisingFaults,
  placeFaults,
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

/** What all the findings together say: the same for each draft about them. */
export const wholeGrounds = ({ diff, sides }: Grounds): TextGrounds => ({
  words: knownWords(diff.findings, { diff, sides }),
  findings: diff.findings,
  strangers: strangersSentences(diff, sides),
  sides,
});

/** Holds every sentence of a draft against the findings. */
export function checkDraft(
  draft: DraftExplanation,
  { diff, sides }: Grounds,
  all: TextGrounds,
): CheckedDraft {
  const byId = new Map(diff.findings.map((finding) => [finding.id, finding]));

  const checkCause = (cause: DraftCause, i: number) => {
    const path = `ranked_causes.${i}`;
    const ids = [...new Set(cause.evidence)];
    const cited = ids.flatMap((id) => byId.get(id) ?? []);
    const grounds = { ...all, findings: cited, words: knownWords(cited, { diff, sides }) };
    const faults = cited.length > 0 ? tellingFaults(cause.cause, grounds) : [restsOnNothing];
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
    const proposed = { ...all, words: `${all.words}\n${action.action.toLowerCase()}` };
    const faults = [
      ...advisingFaults(action.action, all),
      ...placeFaults(action.why, all),
      ...tellingFaults(action.why, proposed),
    ];
    return { action, complaints: faults.map(at('action', `actions.${i}`)) };
  };
  return {
    summary: tellingFaults(draft.summary, all).map(at('summary', 'summary')),
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
