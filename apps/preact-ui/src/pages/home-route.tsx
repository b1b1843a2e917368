import { healthCalls, runIndexCalls, type ApiConnection } from '@env-drift/api-client';
import { useEffect, useMemo } from 'preact/hooks';
import { browserClock } from '../browser-clock.ts';
import type { FormValues } from '../models/form-values.ts';
import { createHomeModel } from '../models/home-model.ts';
import { HomePage } from './home-page.tsx';

export interface HomeRouteProps {
  connection: ApiConnection;
  onChoose(pair: Partial<FormValues>): void;
}

/** What stands below the form, for as long as the page shows a new one. */
export function HomeRoute({ connection, onChoose }: HomeRouteProps) {
  const home = useMemo(
    () =>
      createHomeModel({ ...runIndexCalls(connection), ...healthCalls(connection) }, browserClock),
    [connection],
  );
  useEffect(() => home.mount(), [home]);
  return <HomePage home={home} onChoose={onChoose} />;
}
