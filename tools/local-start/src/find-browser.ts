import { execFile } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { unpackBundledChromium, type UnpackedChromium } from './unpack-bundled-chromium.ts';

const run = promisify(execFile);

export interface Browser {
  executablePath: string;
  /** To be added to the environment it is started in. */
  env: Record<string, string>;
  /** How it was found, for a person. */
  origin: string;
}

export type FoundBrowser = { ok: true; browser: Browser } | { ok: false; reason: string };

export interface BrowserSources {
  env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright would have put its own, if it was told to install one. */
  playwrightPath?: string;
  unpack?: () => Promise<UnpackedChromium>;
}

const systemNames = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];

/**
 * A Chromium that runs on this machine: the one of CHROMIUM_PATH (`bundled` for the one in
 * node_modules), one of the system, Playwright's own, or the one in node_modules.
 */
export async function findBrowser({
  env,
  playwrightPath,
  unpack = unpackBundledChromium,
}: BrowserSources): Promise<FoundBrowser> {
  const wished = env['CHROMIUM_PATH'];
  if (wished && wished !== 'bundled') {
    const browser = { executablePath: wished, env: {}, origin: 'CHROMIUM_PATH' };
    const problem = await whyItDoesNotRun(browser);
    return problem
      ? {
          ok: false,
          reason: `CHROMIUM_PATH is ${wished}, which is no Chromium that runs: ${problem}`,
        }
      : { ok: true, browser };
  }
  const installed: Browser[] = [
    ...systemNames.flatMap((name) =>
      (env['PATH'] ?? '')
        .split(delimiter)
        .filter(Boolean)
        .map((folder) => ({ executablePath: join(folder, name), env: {}, origin: 'the system' })),
    ),
    ...(playwrightPath ? [{ executablePath: playwrightPath, env: {}, origin: 'Playwright' }] : []),
  ];
  if (wished !== 'bundled')
    for (const browser of installed)
      if ((await whyItDoesNotRun(browser)) === undefined) return { ok: true, browser };

  const bundled = await unpack().then(
    (unpacked) => ({ ...unpacked, origin: 'node_modules' }),
    (error: Error) => error,
  );
  const problem = bundled instanceof Error ? bundled.message : await whyItDoesNotRun(bundled);
  return bundled instanceof Error || problem !== undefined
    ? { ok: false, reason: `${nothingFound}\nThe one in node_modules does not run: ${problem}` }
    : { ok: true, browser: bundled };
}

/** Undefined when it tells its version; otherwise the first line of what went wrong. */
async function whyItDoesNotRun({ executablePath, env }: Browser): Promise<string | undefined> {
  try {
    const { stdout } = await run(executablePath, ['--version'], {
      env: { ...process.env, ...env },
      timeout: 20_000,
    });
    return /chrom/i.test(stdout) ? undefined : `it says "${stdout.trim().split(`\n`)[0]}"`;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return (stderr || message).trim().split('\n')[0];
  }
}

const nothingFound = `No Chromium was found for the end-to-end journey. Provide one in any of three ways:
  - the system's:      apt-get install chromium
  - Playwright's:      npx playwright install chromium
  - any other:         CHROMIUM_PATH=/path/to/chromium npm test`;
