import type { ComparisonError } from '@env-drift/contracts';
import { runStrings } from '../strings/run-strings.ts';
import { Notice } from './notice.tsx';

/** Why a comparison has no result: somebody stopped it, or it broke. */
export function RunFailure({ code, message }: ComparisonError) {
  const { cancelled, failed, failedAdvice } = runStrings;
  if (code === 'cancelled') {
    return (
      <Notice tone="quiet" title={cancelled}>
        <p>{failedAdvice}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="alert" title={failed}>
      <p>
        {message} <code>{code}</code>
      </p>
      <p>{failedAdvice}</p>
    </Notice>
  );
}
