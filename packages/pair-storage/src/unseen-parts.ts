/** What a comparison could not see, kept with commas between: `body,left:503`. */
export const partsOf = (unseen: string | null): string[] =>
  (unseen ?? '').split(',').filter(Boolean);

/** The same where left and right are swapped. */
export const turnParts = (parts: readonly string[]): string[] =>
  parts.map((part) =>
    part.replace(/^(left|right):/, (_, side) => (side === 'left' ? 'right:' : 'left:')),
  );

/** See `answersInPlace`. */
export const isAnswerInPlace = (part: string): boolean => part.includes(':');
