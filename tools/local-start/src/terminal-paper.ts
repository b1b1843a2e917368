import type { Paper } from './print-comparison.ts';

/** How wide, and whether coloured, text for a stream may be (https://no-color.org). */
export const terminalPaper = (
  stream: { isTTY?: boolean; columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Paper => ({
  width: Math.min(Math.max(stream.columns ?? 100, 40), 120),
  colour: stream.isTTY === true && !env['NO_COLOR'],
});
