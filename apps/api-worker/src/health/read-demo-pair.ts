import type { DemoPair } from '@env-drift/contracts';

const PAIR = /^(?:([^=:\s]+)=)?(https?:\/\/\S+)\s+(?:([^=:\s]+)=)?(https?:\/\/\S+)$/;

/**
 * The pair that a configuration offers; undefined where it offers none, or cannot be read.
 *
 * @example
 * readDemoPair('Staging=https://staging.example/ https://www.example/')
 * // { leftUrl: 'https://staging.example/', leftLabel: 'Staging', rightUrl: 'https://www.example/' }
 */
export function readDemoPair(text: string | undefined): DemoPair | undefined {
  const [, leftLabel, leftUrl, rightLabel, rightUrl] = PAIR.exec(text?.trim() ?? '') ?? [];
  if (!leftUrl || !rightUrl || ![leftUrl, rightUrl].every((url) => URL.canParse(url)))
    return undefined;
  return {
    leftUrl,
    rightUrl,
    ...(leftLabel && { leftLabel }),
    ...(rightLabel && { rightLabel }),
  };
}
