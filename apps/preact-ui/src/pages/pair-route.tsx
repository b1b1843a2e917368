import {
  comparisonCalls,
  findingCalls,
  historyCalls,
  settingsCalls,
  startCalls,
  type ApiConnection,
} from '@env-drift/api-client';
import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { describePair } from '../models/describe-pair.ts';
import { createPairModel } from '../models/pair-model.ts';
import { PairPage } from './pair-page.tsx';
import { pageStrings } from '../strings/page-strings.ts';

export interface PairRouteProps {
  connection: ApiConnection;
  pairKey: string;
  onStarted(comparisonId: string): void;
}

/** The pair that the address names, for as long as it is the address. */
export function PairRoute({ connection, pairKey, onStarted }: PairRouteProps) {
  const pair = useMemo(
    () =>
      createPairModel({
        api: {
          ...settingsCalls(connection),
          ...historyCalls(connection),
          ...findingCalls(connection),
          ...comparisonCalls(connection),
          ...startCalls(connection),
        },
        pairKey,
      }),
    [connection, pairKey],
  );
  useEffect(() => {
    scrollTo(0, 0);
    const leave = [
      pair.mount(),
      effect(() => {
        document.title = `${describePair(pair.screen.value)} · ${pageStrings.product}`;
      }),
    ];
    return () => leave.forEach((undo) => undo());
  }, [pair]);
  return <PairPage pair={pair} connection={connection} onStarted={onStarted} />;
}
