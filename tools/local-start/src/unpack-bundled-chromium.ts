import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from './repository-root.ts';

const run = promisify(execFile);
const packageDir = join(repositoryRoot, 'node_modules/@sparticuz/chromium');

export interface UnpackedChromium {
  executablePath: string;
  /** Where it finds the libraries and fonts that a bare machine lacks. */
  env: Record<string, string>;
}

/**
 * Unpacks the Chromium of the npm package @sparticuz/chromium once (200 MB, 2 s), with the libraries
 * and fonts it brings along. Rejects when the package is missing or cannot be unpacked.
 *
 * The package unpacks into the temporary directory under fixed names, and its libraries only where it
 * believes to be in AWS Lambda; so it runs in a child process that is told both.
 */
export async function unpackBundledChromium(
  cacheDir = join(repositoryRoot, 'node_modules/.cache/env-drift'),
): Promise<UnpackedChromium> {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as {
    version: string;
  };
  const directory = join(cacheDir, `chromium-${version}`);
  if (!existsSync(directory)) await unpackInto(directory);
  return {
    executablePath: join(directory, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(directory, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(directory, 'fonts.conf'),
    },
  };
}

async function unpackInto(directory: string): Promise<void> {
  const partial = `${directory}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    await run(process.execPath, ['--input-type=module', '--eval', unpack], {
      cwd: repositoryRoot,
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    });
    await writeFile(join(partial, 'fonts.conf'), fontsConf(directory));
    await rename(partial, directory);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!existsSync(directory)) throw error;
  }
}

const fontsConf = (directory: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${directory}/fonts</dir>
  <cachedir>${directory}/fonts-cache</cachedir>
</fontconfig>
`;
