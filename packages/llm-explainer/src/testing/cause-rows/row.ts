import type { EnvDiff, Finding, Json, SectionName } from '@env-drift/contracts';
import { makeFinding, type FindingFields } from '../make-diff.ts';

/** What was seen, and what it is taken for. */
export interface Row {
  seen: string;
  findings: Finding[];
  /** Facts alone. */
  diff?: Partial<EnvDiff>;
  /** Ids of the causes told, likeliest first. */
  causes: string[];
  /** The same with the sides exchanged, where it matters which side counts. */
  mirrored?: string[];
}

/** A finding of some section with both values; the right side is the weaker one. */
export const drift =
  (section: SectionName) =>
  (code: string, key: string, left: Json, right: Json, more: FindingFields = {}): Finding =>
    makeFinding(code, {
      section,
      keys: key.split(' '),
      direction: 'right-weaker',
      left_value: left,
      right_value: right,
      ...more,
    });

export const targets = (left: string, right: string) => ({
  target_url: { left, right },
});
export const STAGING = 'https://staging.shop.example/';
export const SHOP = 'https://shop.example/';
export const overHttps = { routing: targets(STAGING, SHOP) };
