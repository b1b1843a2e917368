import { Severity } from '@env-drift/contracts';
import ts from 'typescript';

/**
 * How much a rule may weigh where production is the weaker side, gravest first: every severity that
 * its file writes down as a value.
 */
export function readSeverities(source: string): Severity[] {
  const written = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isStringLiteral(node)) written.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest));
  return Severity.options.filter((severity) => written.has(severity));
}
