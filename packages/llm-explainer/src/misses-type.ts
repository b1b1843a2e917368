import type { Finding, Side } from '@env-drift/contracts';
import { textOf, valueOf } from './observation.ts';

/** Whether a difference of Content-Type is that one side names none. */
export const missesType = (finding: Finding, side: Side): boolean =>
  textOf(valueOf(finding, side)) === '';
