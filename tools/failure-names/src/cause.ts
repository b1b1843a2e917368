import type { Expected } from './expected.ts';
import type { LocalServer } from './local-server.ts';

/** What is to be probed. */
export interface Target {
  url: string;
  /** DNS over HTTPS; without it no name is looked up. */
  resolver?: string;
}

/** One way to fail, and what a probe calls it. */
export interface Cause {
  cause: string;
  /** Starts what is broken; undefined where nothing has to be. */
  start?: () => Promise<LocalServer>;
  /** Where it differs from the server's own URL. */
  target?: (server: LocalServer | undefined) => Target;
  node: Expected;
  workerd: Expected;
  /** It ends with the budget of the probe. */
  isSlow?: true;
  /** It can be brought about on Linux alone. */
  onlyOnLinux?: true;
}

/** Both runtimes say the same. */
export const both = (expected: Expected) => ({ node: expected, workerd: expected });
