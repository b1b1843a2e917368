import type { ApiClient } from '@env-drift/api-client';
import { effect } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { describePair } from '../models/describe-pair.ts';
import { createPairModel } from '../models/pair-model.ts';
import { strings } from '../strings.ts';
import { PairPage } from './pair-page.tsx';

export interface PairRouteProps {
  api: ApiClient;
  pairKey: string;
  onStarted(comparisonId: string): void;
}

/** The pair that the address names, for as long as it is the address. */
export function PairRoute({ api, pairKey, onStarted }: PairRouteProps) {
  const pair = useMemo(
    () =>
      createPairModel({
        api,
        pairKey,
        loadEngine: () => import('../models/policy-engine.ts'),
        now: () => Date.now(),
      }),
    [api, pairKey],
  );
  useEffect(() => {
    scrollTo(0, 0);
    const leave = [
      pair.mount(),
      effect(() => {
        document.title = `${describePair(pair.screen.value)} · ${strings.product}`;
      }),
    ];
    return () => leave.forEach((undo) => undo());
  }, [pair]);
  return <PairPage pair={pair} onStarted={onStarted} />;
}
