import type { Explanation, Finding } from '@env-drift/contracts';
import { checkDraft, type CheckedDraft } from './check-draft.ts';
import { checkNames, tellPeople, type Complaint } from './complaint.ts';
import type { DraftExplanation } from './draft-explanation.ts';
import { MOST_ACTIONS } from './explain-by-rules.ts';
import { MOST_CAUSES } from './fold-causes.ts';
import { observe, type ExplainInput } from './observe.ts';
import { ownWords, summarize } from './summarize.ts';
import { wholeGrounds } from './text-grounds.ts';

type Grounded = Pick<Explanation, 'summary' | 'ranked_causes' | 'actions' | 'checks' | 'cut'>;

/** What is wrong with a draft, and what is left of it without that. */
export interface GroundedDraft {
  /** Empty where the draft passed whole. */
  complaints: Complaint[];
  rest: { ok: true; explanation: Grounded } | { ok: false; reason: string };
}

/**
 * Keeps of a model's draft what rests on the findings, and refuses it when too little remains.
 *
 * - evidence that names no finding is cut; so is a cause left without evidence, one that mentions what
 *   its findings do not show, and one that calls it graver than they are;
 * - an action that sends somebody to a strange place or holds a shell command is cut;
 * - the summary begins with what the rules say was found; one with a fault goes no further;
 * - a critical finding that no cause explains spoils the whole draft.
 */
export function groundDraft(
  draft: DraftExplanation,
  input: ExplainInput,
  grounds = wholeGrounds(input),
): GroundedDraft {
  const { diff } = input;
  const observation = observe(input);
  const found = summarize(observation, undefined);
  const summary = ownWords(draft.summary, observation);
  const checked = checkDraft({ ...draft, summary }, grounds);
  const causes = checked.causes
    .filter(({ complaints }) => complaints.every(({ part }) => part === 'evidence'))
    .map(({ cause }) => cause)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CAUSES);
  const missed = diff.findings.filter(
    ({ id, severity }) =>
      severity === 'critical' && !causes.some(({ evidence }) => evidence.includes(id)),
  );
  const complaints = [...allOf(checked), ...missed.map(leavesOut)];
  if (causes.length === 0) {
    return { complaints, rest: refuse('none of its causes rests on the findings') };
  }
  if (missed[0]) {
    const reason = `it leaves a critical finding unexplained (${missed[0].code})`;
    return { complaints, rest: refuse(reason) };
  }

  const failed = new Set(complaints.map(({ check }) => check));
  return {
    complaints,
    rest: {
      ok: true,
      explanation: {
        summary: checked.summary.length === 0 && summary ? `${found} ${summary}` : found,
        ranked_causes: causes,
        actions: checked.actions
          .filter((each) => each.complaints.length === 0)
          .map(({ action }) => action)
          .slice(0, MOST_ACTIONS),
        checks: checkNames.map((check) => ({
          check,
          outcome: failed.has(check) ? 'cut' : 'passed',
        })),
        ...(complaints.length > 0 && { cut: cutsOf(complaints) }),
      },
    },
  };
}

const allOf = ({ summary, causes, actions, limits }: CheckedDraft): Complaint[] => [
  ...summary,
  ...causes.flatMap(({ complaints }) => complaints),
  ...actions.flatMap(({ complaints }) => complaints),
  ...limits,
];

const leavesOut = ({ id }: Finding): Complaint => ({
  check: 'coverage',
  part: 'cause',
  path: 'ranked_causes',
  fault: 'has to explain a critical finding that none does',
  said: id,
});

/** One for each part and reason, however often it occurs there. */
function cutsOf(complaints: Complaint[]): NonNullable<Explanation['cut']> {
  const byPlace = new Map(
    complaints.map((complaint) => [`${complaint.path} ${complaint.fault}`, complaint]),
  );
  return [...byPlace.values()].map((complaint) => ({
    part: complaint.part,
    check: complaint.check,
    reason: tellPeople(complaint),
  }));
}

const refuse = (reason: string) => ({ ok: false, reason }) as const;
