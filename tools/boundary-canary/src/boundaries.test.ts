import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const eslint = new ESLint({ cwd: root });

/** The rules that a line of code breaks when it stands in a new file of a project. */
async function brokenRules(project: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`${code}\n`, {
    filePath: join(root, project, 'src/canary.ts'),
  });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

const importing = (name: string) => `export * from '@env-drift/${name}';`;

describe('imports between packages', () => {
  it.each([
    ['packages/contracts', 'diff-engine'],
    ['packages/header-semantics', 'probe-providers'],
    ['packages/diff-engine', 'pair-storage'],
    ['packages/diff-engine', 'node-network'],
    ['packages/diff-engine', 'api-client'],
    ['packages/probe-providers', 'llm-explainer'],
    ['packages/llm-explainer', 'pair-storage'],
    ['packages/pair-storage', 'probe-providers'],
    ['packages/run-index', 'pair-storage'],
    ['packages/api-client', 'diff-engine'],
    ['packages/api-client', 'pair-storage'],
    ['apps/preact-ui', 'pair-storage'],
    ['apps/preact-ui', 'demo-origins'],
    ['apps/api-worker', 'local-start'],
    ['apps/api-worker', 'node-network'],
    ['tools/bench', 'pair-storage'],
  ])('%s may not import %s', async (project, imported) => {
    expect(await brokenRules(project, importing(imported))).toEqual([
      '@nx/enforce-module-boundaries',
    ]);
  });

  it.each([
    ['packages/diff-engine', 'header-semantics'],
    ['packages/probe-providers', 'contracts'],
    ['apps/api-worker', 'pair-storage'],
    ['apps/preact-ui', 'api-client'],
    ['apps/drift-cli', 'node-network'],
    ['tools/bench', 'demo-origins'],
    ['tools/bench', 'node-network'],
  ])('%s may import %s', async (project, imported) => {
    expect(await brokenRules(project, importing(imported))).toEqual([]);
  });
});

it('are the ones of the table', async () => {
  const config = (await eslint.calculateConfigForFile(
    join(root, 'packages/contracts/src/index.ts'),
  )) as {
    rules: Record<string, [unknown, { depConstraints: Constraint[] }]>;
  };
  const [, { depConstraints }] = config.rules['@nx/enforce-module-boundaries']!;
  const table = depConstraints.map(({ sourceTag, allSourceTags, onlyDependOnLibsWithTags }) => [
    sourceTag ?? allSourceTags!.join(' and '),
    onlyDependOnLibsWithTags.join(' '),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    'layer:contracts': 'layer:contracts',
    'layer:engine': 'layer:contracts layer:engine',
    'layer:adapter': 'layer:contracts layer:engine',
    'layer:client': 'layer:contracts',
    'layer:app': 'layer:contracts layer:engine layer:adapter layer:client',
    'layer:tool': 'layer:contracts layer:engine layer:adapter layer:client layer:tool',
    'runtime:any': 'runtime:any',
    'runtime:worker': 'runtime:any runtime:worker',
    'runtime:browser': 'runtime:any runtime:browser',
    'runtime:node': 'runtime:any runtime:node',
    'npm:public and runtime:any': 'npm:public',
  });
});

interface Constraint {
  sourceTag?: string;
  allSourceTags?: string[];
  onlyDependOnLibsWithTags: string[];
}

describe('hidden input of the pure core', () => {
  it.each([
    ['packages/diff-engine', 'export const now = Date.now();'],
    ['packages/diff-engine', 'export const now = new Date();'],
    ['packages/header-semantics', 'export const dice = Math.random();'],
    ['packages/contracts', 'export const order = "a".localeCompare("b");'],
    ['packages/diff-engine', 'export const answer = fetch("https://www.example/");'],
    ['packages/diff-engine', 'console.log("here");'],
    ['packages/probe-providers', 'export const id = crypto.randomUUID();'],
  ])('%s may not say: %s', async (project, code) => {
    expect(await brokenRules(project, code)).toEqual([
      expect.stringMatching(/^no-restricted-(globals|syntax)$/),
    ]);
  });
});
