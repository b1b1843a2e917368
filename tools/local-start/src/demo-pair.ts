import type { CompareRequest } from '@env-drift/contracts';

/**
 * The pair that the dashboard offers to try, as the Worker's configuration names it.
 *
 * @example
 * demoPair({ leftUrl: 'https://a.example/', leftLabel: 'A', rightUrl: 'https://b.example/' })
 * // 'A=https://a.example/ https://b.example/'
 */
export const demoPair = ({ leftUrl, leftLabel, rightUrl, rightLabel }: CompareRequest): string =>
  [
    [leftLabel, leftUrl],
    [rightLabel, rightUrl],
  ]
    .map((side) => side.filter(Boolean).join('='))
    .join(' ');
