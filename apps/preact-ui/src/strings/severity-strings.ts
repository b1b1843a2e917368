import type { Direction, Severity, Side } from '@env-drift/contracts';
import { plural } from './plural.ts';

/** How grave a finding is, and for whom. */
export const severityStrings = {
  name: { critical: 'Critical', warn: 'Warning', info: 'Info' } satisfies Record<Severity, string>,
  meaning: {
    critical: 'broken, exposed or unreachable for users',
    warn: 'behaves differently, someone should look',
    info: 'worth knowing',
  } satisfies Record<Severity, string>,
  count: (severity: Severity, count: number) =>
    ({
      critical: `${count} critical`,
      warn: plural(count, 'warning', 'warnings'),
      info: `${count} info`,
    })[severity],
  direction: (direction: Direction, labels: Record<Side, string>) =>
    ({
      'left-weaker': `${labels.left} is weaker`,
      'right-weaker': `${labels.right} is weaker`,
      none: undefined,
    })[direction],
};
