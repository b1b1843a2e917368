import { Severity, type Side } from '@env-drift/contracts';

/** One pair of sides of an example, and how grave the finding is that they give. */
export interface ExampleCase {
  /** What is seen of each side, a line for each thing, such as `vary: Origin` or `status 404`. */
  facts: Record<Side, string[]>;
  severity: Severity;
}

const LINE = new RegExp(
  `^(left|right)\\s+(.*?)(?:\\s+->\\s*(${Severity.options.join('|')})(?:[:;,].*)?)?$`,
);

/**
 * Reads the lines of an `@example`. Each side may have several; the one that names the severity ends
 * the pair, and another pair may follow. What stands behind the severity is a comment.
 *
 * @throws where a line is none of these
 * @example
 * parseExample('left   vary: Origin\nright  (absent)   -> warn: why')
 * // [{ facts: { left: ['vary: Origin'], right: [] }, severity: 'warn' }]
 */
export function parseExample(example: string): ExampleCase[] {
  const cases: ExampleCase[] = [];
  let facts: Record<Side, string[]> = { left: [], right: [] };
  for (const line of example.split('\n').filter((each) => each.trim() !== '')) {
    const [, side, fact, severity] = LINE.exec(line) ?? [];
    if (side === undefined || fact === undefined) {
      throw new Error(`"${line}" says nothing of a left or a right side.`);
    }
    if (fact !== '(absent)') facts[side as Side].push(fact);
    if (severity === undefined) continue;
    cases.push({ facts, severity: severity as Severity });
    facts = { left: [], right: [] };
  }
  const isOpen = cases.length === 0 || facts.left.length + facts.right.length > 0;
  if (isOpen) throw new Error(`No line names a severity, such as "-> warn": ${example}`);
  return cases;
}
