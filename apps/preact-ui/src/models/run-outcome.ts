import type { Verdict } from '@env-drift/contracts';
import type { IconName } from '../components/icon.tsx';
import { historyStrings } from '../strings/history-strings.ts';
import { verdictStrings } from '../strings/verdict-strings.ts';

/** How a comparison ended, or that it has not. */
export interface EndedRun {
  status: 'running' | 'completed' | 'failed';
  verdict: Verdict | null;
  errorCode?: string | null | undefined;
}

export function outcomeOf({ status, verdict, errorCode }: EndedRun): {
  icon: IconName;
  words: string;
} {
  const history = historyStrings;
  if (errorCode === 'cancelled') return { icon: 'cancelled', words: history.cancelledRun };
  if (status === 'failed') {
    return { icon: 'failed', words: [history.failedRun, errorCode].filter(Boolean).join(': ') };
  }
  return verdict
    ? { icon: verdict, words: verdictStrings.name[verdict] }
    : { icon: 'running', words: history.running };
}
