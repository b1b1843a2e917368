import type { EnvDiff, Explanation, Finding } from '@env-drift/contracts';
import type { DraftExplanation } from './draft-explanation.ts';
import { MOST_ACTIONS } from './explain-by-rules.ts';
import { MOST_CAUSES } from './fold-causes.ts';
import { holdsCommand } from './holds-command.ts';
import { isGrounded, staysAmongKnown } from './is-grounded.ts';
import { knownWords } from './known-words.ts';
import type { NamedSides } from './name-sides.ts';

export type GroundedDraft =
  | { ok: true; explanation: Pick<Explanation, 'summary' | 'ranked_causes' | 'actions'> }
  | { ok: false; reason: string };

/**
 * Keeps of a model's draft what rests on the findings, and refuses it when too little remains.
 *
 * - evidence that names no finding is cut, and a cause left without evidence with it;
 * - a cause that mentions a URL, host, port, path, status, header or quoted value its findings do not
 *   show is cut;
 * - an action that mentions a URL or host nobody has seen is cut: nobody shall be sent there; so is
 *   one that holds a shell command;
 * - a summary that mentions what no finding shows, and a critical finding that no cause explains,
 *   spoil the whole draft.
 */
export function groundDraft(
  draft: DraftExplanation,
  diff: EnvDiff,
  sides: NamedSides,
): GroundedDraft {
  const byId = new Map(diff.findings.map((finding) => [finding.id, finding]));
  const allWords = knownWords(diff.findings, { diff, sides });

  const causes = draft.ranked_causes
    .map((cause) => ({ ...cause, evidence: cause.evidence.filter((id) => byId.has(id)) }))
    .map((cause) => ({ ...cause, evidence: [...new Set(cause.evidence)] }))
    .filter(({ cause, evidence }) => {
      const cited = evidence.flatMap((id) => byId.get(id) ?? []);
      return cited.length > 0 && isGrounded(cause, knownWords(cited, { diff, sides }));
    })
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST_CAUSES);
  if (causes.length === 0) return refuse('none of its causes rests on the findings');

  const missed = diff.findings.find((finding) => isCritical(finding) && !isCited(finding, causes));
  if (missed) return refuse(`it leaves a critical finding unexplained (${missed.code})`);
  if (!isGrounded(draft.summary, allWords)) {
    return refuse('its summary mentions something that no finding shows');
  }

  const actions = draft.actions
    .map((advice) => ({ ...advice, text: `${advice.action}\n${advice.why}` }))
    .filter(({ text }) => staysAmongKnown(text, allWords) && !holdsCommand(text))
    .map(({ action, why }) => ({ action, why }))
    .slice(0, MOST_ACTIONS);
  return { ok: true, explanation: { summary: draft.summary, ranked_causes: causes, actions } };
}

const refuse = (reason: string) => ({ ok: false, reason }) as const;
const isCritical = ({ severity }: Finding) => severity === 'critical';
const isCited = ({ id }: Finding, causes: readonly { evidence: string[] }[]) =>
  causes.some(({ evidence }) => evidence.includes(id));
