import { visibleText, type Comparison, type Side } from '@env-drift/contracts';
import { describeRun } from './describe-run.ts';
import { formatZoned } from './format-instant.ts';
import { nameSides } from './name-sides.ts';
import { saySides } from './say-sides.ts';
import { explanationStrings } from '../strings/explanation-strings.ts';
import { findingsStrings } from '../strings/findings-strings.ts';
import { shareStrings } from '../strings/share-strings.ts';

const SIDES: readonly Side[] = ['left', 'right'];

/** A comparison as a text that is pasted into a ticket or a chat: what was found, why, and where to look. */
export function shareText(comparison: Comparison, address: string): string {
  const share = shareStrings;
  const { result } = comparison;
  const labels = nameSides(result);
  const findings = result.findings ?? [];
  const { explanation } = result;
  return [
    describeRun({ show: 'comparison', comparison, isRetrying: false }),
    formatZoned(result.meta.created_at),
    address,
    '',
    ...SIDES.map((side) => `${labels[side]}: ${result[side].url}`),
    ...saySides(result),
    ...(explanation
      ? [
          '',
          explanationStrings.causes,
          ...explanation.ranked_causes.map(
            ({ cause, confidence }, index) =>
              `${index + 1}. ${cause} (${explanationStrings.confidence(confidence)})`,
          ),
          '',
          explanationStrings.actions,
          ...explanation.actions.map(
            ({ action, why }, index) => `${index + 1}. ${action}${why && ` ${why}`}`,
          ),
        ]
      : []),
    ...(findings.length > 0
      ? [
          '',
          findingsStrings.heading,
          ...findings.map(
            ({ severity, code, message }) => `- ${share.severity(severity)} ${code}: ${message}`,
          ),
        ]
      : []),
    '',
  ]
    .map(visibleText)
    .join('\n');
}
