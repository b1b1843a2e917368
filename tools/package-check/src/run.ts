import { execFile } from 'node:child_process';

/** @returns what the program printed. @throws with everything it said, where it fails */
export function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  // On Windows npm is a script, which only a shell starts.
  const shell = process.platform === 'win32' && command === 'npm';
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env: ownEnvironment(), shell }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

/** Without what `npm run` and Nx tell their children: these are to know of nothing but their folder. */
const ownEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|NODE_OPTIONS$|INIT_CWD$|FORCE_COLOR$)/.test(name),
    ),
  );
