import type { RequestOptions } from '@env-drift/contracts';
import type { Origin } from './origin.ts';

export type Category =
  | 'access'
  | 'cache'
  | 'content'
  | 'cookies'
  | 'cors'
  | 'edge'
  | 'identical'
  | 'load'
  | 'network'
  | 'noise'
  | 'release'
  | 'routing'
  | 'security'
  | 'two causes';

/** Two servers that differ for a reason that is known, because it was put there. */
export interface Scenario {
  id: string;
  category: Category;
  /** What happened, as an engineer would tell it afterwards. */
  says: string;
  /** At https://staging.shop.example, unless `urls` says otherwise. */
  left: Origin;
  /** At https://shop.example, the one that counts. */
  right: Origin;
  urls?: { left: string; right: string };
  /** Asked for on both sides, `/` unless it is given. */
  path?: string;
  /** What else has a name: `https://login.example`. */
  elsewhere?: Readonly<Record<string, Origin>>;
  request?: RequestOptions;
  /** How often each side is asked; once unless it is given. */
  samples?: number;
  /** Ids of the causes that are true; none where the pair only seems to differ, or not at all. */
  causes: readonly string[];
  /** Codes that have to be found. */
  findings: readonly string[];
  /** Codes that are true as well, and need not be found. */
  also?: readonly string[];
}

export const LEFT = 'https://staging.shop.example';
export const RIGHT = 'https://shop.example';

export const urlsOf = ({ urls, path = '/' }: Scenario): { left: string; right: string } =>
  urls ?? { left: LEFT + path, right: RIGHT + path };
