import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { writeDocuments } from '@env-drift/findings-docs';
import { changeset } from './changeset.ts';
import type { NewRule } from './new-rule.ts';
import { insertInOrder } from './insert-in-order.ts';
import { registerRule } from './register-rule.ts';
import { ruleSource } from './rule-source.ts';
import { ruleTestSource } from './rule-test-source.ts';
import { hasValues, sketchValues } from './sketch-values.ts';

const ENGINE = 'packages/diff-engine/src';

/** The line of a field in respell.ts: what a new rule compares as text has one spelling. */
const nameOfOneSpelling = (line: string) => /^ {2}([a-z0-9-]+)$/.exec(line)?.[1] ?? null;

/**
 * Writes a rule, its test, its line in the registry, values for the laws to meet it, and its
 * documentation.
 *
 * @param root absolute path of the repository
 * @returns the paths below the root that a person goes on with
 */
export async function addRule(root: string, rule: NewRule): Promise<string[]> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const registry = `${ENGINE}/rule-registry.ts`;
  const sketch = `${ENGINE}/testing/arbitrary-sketch.ts`;
  const isSketched = globSync(`${ENGINE}/testing/arbitrary-*.ts`, { cwd: root }).some((path) =>
    hasValues(read(path), rule.header),
  );
  const files: [path: string, text: string][] = [
    [`${ENGINE}/rules/${rule.code}.ts`, ruleSource(rule)],
    [`${ENGINE}/rules/${rule.code}.test.ts`, ruleTestSource(rule)],
    [registry, registerRule(read(registry), rule.code)],
  ];
  if (!isSketched) {
    const spellings = `${ENGINE}/testing/respell.ts`;
    files.push(
      [sketch, sketchValues(read(sketch), rule.header)],
      [spellings, insertInOrder(read(spellings), `  ${rule.header}`, nameOfOneSpelling)],
    );
  }
  if (existsSync(join(root, '.changeset'))) {
    files.push([`.changeset/add-${rule.code}.md`, changeset(rule)]);
  }
  for (const [path, text] of files) {
    const filepath = join(root, path);
    const formatted = await format(text, { ...(await resolveConfig(filepath)), filepath });
    writeFileSync(filepath, formatted);
  }
  await writeDocuments(root);
  return [...files.map(([path]) => path), `docs/findings/${rule.code}.md`];
}
