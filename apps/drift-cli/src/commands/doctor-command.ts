import '../on-node-20.ts';
import { findConfig } from '../config/find-config.ts';
import { readConfig } from '../config/read-config.ts';
import type { Config } from '../config/config.ts';
import { checkCertificates } from '../doctor/check-certificates.ts';
import { checkNode } from '../doctor/check-node.ts';
import { checkProxy } from '../doctor/check-proxy.ts';
import { checkTarget } from '../doctor/check-target.ts';
import type { Check } from '../doctor/check.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { ExitError } from '../exit-error.ts';
import { hang } from '../report/hang.ts';
import { placesOf, portsOf } from '../sides/guard-url.ts';
import { inkFor, type Style, type Terminal } from '../terminal.ts';
import type { DoctorOptions } from './define-doctor.ts';

const MARKS: Readonly<Record<Check['state'], [word: string, style: Style]>> = {
  ok: ['ok', 'green'],
  warning: ['WARNING', 'yellow'],
  failed: ['FAILED', ['bold', 'red']],
};

/** Tells of each check as soon as it is done; exits with 2 where something has to be mended. */
export async function doctorCommand(
  urls: readonly string[],
  options: DoctorOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { env, cwd, out, paper, signal } = terminal;
  const ink = inkFor(paper);
  const checks: Check[] = [];
  const tell = (check: Check) => {
    checks.push(check);
    const [word, style] = MARKS[check.state];
    const mark = `${ink(style, word.padEnd(7))}  ${ink('bold', check.name)}: `;
    out(`${hang(mark, check.text, paper).join('\n')}\n`);
  };
  tell(checkNode(process.versions.node));
  const { check, config } = await checkConfig(cwd);
  tell(check);
  tell(checkProxy(env));
  tell(await checkCertificates(env));
  const known = config?.pairs.flatMap(({ left, right }) => [left.url, right.url]) ?? [];
  const targets = [...new Set(urls.length > 0 ? urls : known)];
  const allowPrivate = options.allowPrivate || config?.allowPrivate === true;
  for (const url of targets) {
    const reach = {
      allowedPrivateTargets: allowPrivate ? placesOf([url]) : [],
      allowedTargetPorts: portsOf([url]),
      timeoutMs: undefined,
      signal,
    };
    const found = await checkTarget(url, allowPrivate, reach);
    // Broken off, it says nothing of the target.
    if (signal.aborted) return EXIT.interrupted;
    tell(found);
  }
  return checks.some(({ state }) => state === 'failed') ? EXIT.usage : EXIT.ok;
}

async function checkConfig(cwd: string): Promise<{ check: Check; config?: Config }> {
  const name = 'Configuration';
  const path = findConfig(cwd);
  if (path === undefined) {
    return { check: { name, state: 'ok', text: 'none here; drift init writes one' } };
  }
  try {
    const config = await readConfig(path, cwd);
    return { config, check: { name, state: 'ok', text: path } };
  } catch (error) {
    if (error instanceof ExitError)
      return { check: { name, state: 'failed', text: error.message } };
    throw error;
  }
}
