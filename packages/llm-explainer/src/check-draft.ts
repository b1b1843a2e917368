import type { Finding } from '@env-drift/contracts';
import type { Complaint } from './complaint.ts';
import type { DraftExplanation } from './draft-explanation.ts';
import { MOST_ACTIONS } from './explain-by-rules.ts';
import { findNamed } from './find-named.ts';
import { MOST_CAUSES } from './fold-causes.ts';
import { confirms, findUncovered, repeats } from './find-uncovered.ts';
import { eitherText, knownText } from './known-text.ts';
import { mostLikely } from './summarize.ts';
import { advisingFaults, reasonFaults, tellingFaults, type Fault } from './text-faults.ts';
import type { TextGrounds, WholeGrounds } from './text-grounds.ts';

type DraftCause = DraftExplanation['ranked_causes'][number];
type DraftAction = DraftExplanation['actions'][number];

/** What is wrong with each part of a draft; nothing is wrong with a part that has no complaint. */
export interface CheckedDraft {
  summary: Complaint[];
  causes: { cause: DraftCause; complaints: Complaint[] }[];
  actions: { action: DraftAction; complaints: Complaint[] }[];
  limits: Complaint[];
}

/** Holds every sentence of a draft against the findings. */
export function checkDraft(draft: DraftExplanation, all: WholeGrounds): CheckedDraft {
  const checkCause = (cause: DraftCause, i: number) => {
    const path = `ranked_causes.${i}`;
    const ids = [...new Set(cause.evidence)];
    const grounds = all.ofCited(ids);
    const cited = grounds.findings;
    // What the rules say of these findings may be confirmed word by word.
    const isConfirmed = grounds.tellings.some((telling) => confirms(cause.cause, ids, telling));
    const uncovered = isConfirmed ? [] : findUncovered(cause.cause, grounds);
    return {
      cause: {
        ...cause,
        evidence: cited.filter((each) => !uncovered.includes(each)).map(({ id }) => id),
      },
      complaints: [
        ...ids
          .filter((id) => !cited.some((finding) => finding.id === id))
          .map(noSuchFinding)
          .map(at('evidence', path)),
        ...uncovered.map(namesNothingOf).map(at('evidence', path)),
        ...(isConfirmed ? [] : causeFaults(cause.cause, grounds)).map(at('cause', path)),
      ],
    };
  };
  const checkAction = (action: DraftAction, i: number) => {
    // The reason may speak of what the action proposes.
    const proposed = eitherText(all.known, knownText(action.action.toLowerCase()));
    const advices = all.advices();
    const faults = [
      ...(repeats(action.action, advices) ? [] : advisingFaults(action.action, all)),
      ...(repeats(action.why, advices)
        ? []
        : reasonFaults(action.why, { ...all, known: proposed })),
    ];
    return { action, complaints: faults.map(at('action', `actions.${i}`)) };
  };
  return {
    // Of a summary nothing may be left beside what the rules say.
    summary:
      draft.summary === '' || repeats(draft.summary, titlesOf(all))
        ? []
        : tellingFaults(draft.summary, all).map(at('summary', 'summary')),
    causes: draft.ranked_causes.map(checkCause),
    actions: draft.actions.map(checkAction),
    limits: [
      ...atMost(draft.ranked_causes, MOST_CAUSES, 'cause', 'ranked_causes'),
      ...atMost(draft.actions, MOST_ACTIONS, 'action', 'actions'),
    ],
  };
}

const titlesOf = ({ tellings }: TextGrounds) =>
  tellings.map(({ title }) => mostLikely(title).toLowerCase());

const at =
  (part: Complaint['part'], path: string) =>
  (fault: Fault): Complaint => ({ ...fault, part, path });

const causeFaults = (text: string, grounds: TextGrounds): Fault[] =>
  grounds.findings.length === 0
    ? [restsOnNothing]
    : [
        ...tellingFaults(text, grounds),
        ...(findNamed(text, grounds.findings).length > 0 ? [] : [namesNothing]),
      ];

const namesNothing: Fault = { check: 'mentions', fault: 'names nothing that its findings show' };
const namesNothingOf = ({ id }: Finding): Fault => ({
  check: 'evidence',
  fault: 'holds a critical finding of which the cause names nothing',
  said: id,
});
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
