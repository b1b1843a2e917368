import type { Cause } from '../cause.ts';
import { bothSides, findingsOf, idsOf, textOf, valueOf } from '../observation.ts';

/**
 * One side does not compress.
 *
 * @example
 * left   content-encoding: br
 * right  (no header)
 */
export const compressionOff: Cause = {
  id: 'compression-off',
  title: 'compression off on one side',
  matches(observation) {
    const coding = findingsOf(observation, 'content-encoding-differs').filter((finding) =>
      bothSides.some((each) => textOf(valueOf(finding, each)) === ''),
    );
    const side = bothSides.find((each) =>
      coding.some((finding) => textOf(valueOf(finding, each)) === ''),
    );
    if (!side) return undefined;
    const name = observation.names[side];
    return {
      confidence: 0.8,
      evidence: idsOf(coding),
      story: `${name} sends its content uncompressed, the other side does not: the module or setting is missing in its server, its type is not on the list of what is compressed, or a proxy in front undoes it.`,
      actions: [
        {
          action: `Switch compression on in the outermost layer of ${name}, for text, scripts and JSON.`,
          why: 'Text is most often several times as large without it.',
        },
      ],
    };
  },
};
