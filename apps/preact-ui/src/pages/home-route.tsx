import type { ApiClient } from '@env-drift/api-client';
import { useEffect, useMemo } from 'preact/hooks';
import type { FormValues } from '../models/form-model.ts';
import { createHomeModel } from '../models/home-model.ts';
import { HomePage } from './home-page.tsx';

export interface HomeRouteProps {
  api: ApiClient;
  onChoose(pair: Partial<FormValues>): void;
}

/** What stands below the form, for as long as the page shows a new one. */
export function HomeRoute({ api, onChoose }: HomeRouteProps) {
  const home = useMemo(() => createHomeModel(api), [api]);
  useEffect(() => home.mount(), [home]);
  return <HomePage home={home} onChoose={onChoose} />;
}
