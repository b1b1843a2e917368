/** Where a page ended: the run it showed last. */
export interface RunPlace {
  createdAt: number;
  comparisonId: string;
}

/** Opaque to whoever sends it back; safe in a URL. */
export const toCursor = ({ createdAt, comparisonId }: RunPlace): string =>
  `${createdAt.toString(36)}.${comparisonId.replace(':', '.')}`;

/** Null where no page ever ended there. */
export function readCursor(cursor: string): RunPlace | null {
  const parts = /^([0-9a-z]{1,10})\.([0-9a-f]{64})\.([0-9a-f-]{36})$/.exec(cursor);
  if (!parts) return null;
  const [, createdAt = '', pairKey, uuid] = parts;
  return { createdAt: parseInt(createdAt, 36), comparisonId: `${pairKey}:${uuid}` };
}
