import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import { startProcessGroup } from './start-process-group.ts';

/** Starts building the dashboard: `done` is undefined on success, otherwise what went wrong. */
export function buildDashboard(logDirectory: string) {
  const logFile = join(logDirectory, 'build.log');
  const group = startProcessGroup(
    join(repositoryRoot, 'node_modules/nx/dist/bin/nx.js'),
    ['build', 'preact-ui'],
    {
      cwd: repositoryRoot,
      env: {
        ...process.env,
        // Whoever starts it to develop or to test wants the same page all the same.
        NODE_ENV: 'production',
        NO_COLOR: '1',
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        // Its plugin workers leave the process group, and would outlive a build that is broken off.
        NX_ISOLATE_PLUGINS: 'false',
      },
      logFile,
    },
  );
  const done = group.ended.then(({ code, how }) =>
    code === 0
      ? undefined
      : `The dashboard could not be built; the build ended ${how}.\n${readFileSync(logFile, 'utf8')}`,
  );
  return { done, stop: group.stop };
}
