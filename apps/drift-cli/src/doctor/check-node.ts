import type { Check } from './check.ts';

const OLDEST = [20, 18] as const;

/** @param version as `process.versions.node` gives it */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  return {
    name: 'Node',
    state: isEnough ? 'ok' : 'failed',
    text: isEnough ? version : `${version} is too old. Install Node ${OLDEST.join('.')} or newer.`,
  };
}
