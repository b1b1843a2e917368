import type { SignalEnvelope } from '@env-drift/contracts';

/** Fields in which a bot wall says that it answered itself, and with which values. */
const WALL_FIELDS: readonly [field: string, value: RegExp, name: string][] = [
  ['cf-mitigated', /^challenge$/i, 'cloudflare'],
  ['x-amzn-waf-action', /^(?:challenge|captcha)$/i, 'aws-waf'],
  ['x-vercel-mitigated', /^challenge$/i, 'vercel'],
];

/** Whose bot wall answered in place of the side; null where none did. */
export function botWallOf({ response }: SignalEnvelope): string | null {
  if (!response) return null;
  const field = WALL_FIELDS.find(
    ([name, value]) =>
      Object.hasOwn(response.headers, name) && value.test(response.headers[name]!.trim()),
  );
  if (field) return field[2];
  const { signatures = [] } = response.body ?? {};
  return signatures.find(({ kind }) => kind === 'bot-challenge')?.name ?? null;
}

export const WALL_FIELD_NAMES: readonly string[] = WALL_FIELDS.map(([name]) => name);
