import type { ApiFailure } from '@env-drift/api-client';
import { Notice } from './notice.tsx';

export interface FailureNoticeProps {
  /** What did not happen. */
  title: string;
  failure: ApiFailure;
}

/** A call that failed: why, and which of its fields are to blame. */
export const FailureNotice = ({ title, failure }: FailureNoticeProps) => (
  <Notice tone="alert" title={title} traceId={failure.traceId}>
    <p>{failure.message}</p>
    {failure.fields?.map(({ field, message }) => (
      <p key={field}>
        <code>{field}</code> {message}
      </p>
    ))}
  </Notice>
);
