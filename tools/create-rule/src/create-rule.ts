import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadRules } from '@env-drift/findings-docs';
import { addRule } from './add-rule.ts';
import { readNewRule } from './read-new-rule.ts';

/**
 * `npm run create-rule`: starts a rule that compares one response field as text, ready to be made a rule
 * of its own. Exits 2 where what was typed does not make one.
 */
async function createRule(args: string[]): Promise<number> {
  const typed = readArguments(args);
  if (typeof typed === 'string') return refuse(typed);
  const files = await loadRules(join(typed.root, 'packages/diff-engine/src/rules'));
  const existing = files.map(({ rule }) => rule);
  const read = readNewRule(typed, existing);
  if (!read.ok) return refuse(read.problem);
  const written = await addRule(typed.root, read.rule);
  console.log(['Wrote:', ...written.map((path) => `  ${path}`), '', next].join('\n'));
  return 0;
}

/** What was typed, or what is wrong with it. */
function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        category: { type: 'string' },
        header: { type: 'string' },
        title: { type: 'string' },
        root: { type: 'string', default: fileURLToPath(new URL('../../../', import.meta.url)) },
      },
    });
    return { ...values, code: positionals[0] };
  } catch (error) {
    return (error as Error).message;
  }
}

function refuse(problem: string): number {
  console.error(
    `${problem}\n\nnpm run create-rule -- <code> --category <category> --header <field> --title "<one line>"`,
  );
  return 2;
}

const next = `Next:
  1. Say in the rule what the field means, compare that, and weigh it.
  2. Let the table of its test say what agrees and what drifts, then run npx nx test diff-engine.
  3. Rewrite its comment, then run npm run docs.
  4. See that the probe collects the field: packages/probe-providers/src/collected-headers.ts.`;

process.exitCode = await createRule(process.argv.slice(2));
