import type { CspPage } from '@env-drift/header-semantics';
import { OWN_HOST } from './host-map.ts';
import type { AnsweredSide } from './rule.ts';

/** How a policy of a side is read, so that its own host, however it is named, is `'self'` on both sides. */
export const cspPage = ({ hosts }: AnsweredSide): CspPage => ({
  self: `https://${OWN_HOST}`,
  mapHost: hosts.mapHost,
});
