import type { Finding, Side } from '@env-drift/contracts';
import { findNamed } from './find-named.ts';
import { otherSide } from './observation.ts';

/** Before the side that is the example: `align it with`, `as it is on`, `those of`. */
const LIKE =
  /\b(?:with|like|as|as (?:on|in|for|at|it is on)|match(?:es|ing)?|mirror(?:s|ing)?|follow(?:s|ing)?|from|than|what|same as(?: on| in)?|th(?:ose|at) (?:of|on|in)|^(?:give|hand|lend) (?:the )?@(?:left|right)\b.* of) (?:the )?@(left|right)\b/i;
/** `copy the rule of A to B`: the first one is the example. */
const TAKEN =
  /\b(?:apply|copy|carry|extend|move|port|promote|reuse|roll|share|take|transfer|use)\b[^@]*@(left|right)\b/i;
/** `Remove it from A`: nothing is taken from there to be used. */
const AWAY = /^(?:delete|drop|exclude|hide|purge|remove|restrict|strip)\b[^@]*\bfrom\b/i;
const PROTECTING = /^(?:cookies|security)$/;

/** Whether an instruction makes one side like the other one, of which the findings say that it is the weaker. */
export function takesWeakerExample(instruction: string, findings: readonly Finding[]): boolean {
  const [, example] =
    LIKE.exec(instruction.replace(AWAY, ' ')) ??
    (hasBothSides(instruction) ? (TAKEN.exec(instruction) ?? []) : []);
  if (example === undefined) return false;
  const side: Side = example.toLowerCase() === 'left' ? 'left' : 'right';
  const weighed = findings.filter(
    ({ category, code, direction }) =>
      direction !== 'none' && (PROTECTING.test(category) || /storability/.test(code)),
  );
  const named = findNamed(instruction, weighed);
  const meant = named.length > 0 ? named : weighed;
  return (
    meant.some(({ direction }) => direction === `${side}-weaker`) &&
    !meant.some(({ direction }) => direction === `${otherSide(side)}-weaker`)
  );
}

const hasBothSides = (text: string) => /@left\b/.test(text) && /@right\b/.test(text);
