import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { startInterview } from '../init/ask.ts';
import { configTemplate, type Answers } from '../init/config-template.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import type { Terminal } from '../terminal.ts';
import type { InitOptions } from './define-init.ts';

const NAME = 'drift.config.jsonc';
const DEFAULTS: Answers = {
  left: 'https://staging.example.com',
  right: 'https://www.example.com',
  paths: ['/'],
  variable: '',
};

/** Writes a configuration, and never over one that is there unless that is wanted. */
export async function initCommand(
  { yes, force, left, right }: InitOptions,
  { cwd, out, tell }: Terminal,
): Promise<ExitCode> {
  const path = resolve(cwd, NAME);
  if (existsSync(path) && !force) {
    throw usageError(`There is a ${NAME} already. Write over it with --force.`);
  }
  await checkWritable({ path, shown: NAME }, 'The configuration');
  const known = { ...DEFAULTS, ...(left && { left }), ...(right && { right }) };
  const answers = yes ? known : await interview(known, { left, right }, tell);
  for (const url of [answers.left, answers.right]) {
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
      throw usageError(
        `"${url}" is no URL. Give an absolute one, such as https://www.example.com.`,
      );
    }
  }
  if (!/^\w*$/.test(answers.variable)) {
    throw usageError(
      'A variable has a name of letters, digits and "_"; its value is asked for nowhere.',
    );
  }
  await writeFile(path, configTemplate(answers));
  out(`Wrote ${NAME}. Compare with: drift suite\n`);
  return EXIT.ok;
}

async function interview(
  known: Answers,
  given: { left: string | undefined; right: string | undefined },
  tell: (text: string) => void,
): Promise<Answers> {
  const { ask, end } = startInterview(process.stdin, tell);
  const left = given.left ?? (await ask('Base URL of the left side, such as staging', known.left));
  const right = given.right ?? (await ask('Base URL of the right side, production', known.right));
  const paths = await ask('Paths to compare, separated by spaces', known.paths.join(' '));
  const variable = await ask(
    "Variable of the environment with the left side's Authorization header, if it needs one",
    '',
  );
  end();
  return {
    left,
    right,
    variable,
    paths: paths.split(/[\s,]+/).map((path) => `/${path.replace(/^\/+/, '')}`),
  };
}
