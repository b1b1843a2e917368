import type { ConnectionModel } from '../models/connection-model.ts';
import { Notice } from './notice.tsx';
import { pageStrings } from '../strings/page-strings.ts';

/** That there is no network, or that the server wants rest and for how long. */
export function ConnectionNotices({ connection }: { connection: ConnectionModel }) {
  const text = pageStrings.connection;
  const seconds = connection.secondsLimited.value;
  return (
    <>
      {connection.isOffline.value && (
        <Notice tone="alert" title={text.offline}>
          <p>{text.offlineAdvice}</p>
        </Notice>
      )}
      {seconds !== undefined && (
        <Notice tone="quiet" title={text.limited}>
          {/* Not a live region: nobody wants every second read aloud. */}
          <p>{text.limitedAdvice(seconds)}</p>
        </Notice>
      )}
    </>
  );
}
