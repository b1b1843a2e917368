/** What a pipeline is told. Never changed in place: scripts rely on the numbers. */
export const EXIT = {
  /** No drift at or above what it is to fail on. */
  ok: 0,
  drift: 1,
  /** The command line, a configuration or a target was refused: change it. */
  usage: 2,
  /** A side could not be observed: neither a match nor drift. */
  inconclusive: 3,
  /** The command itself failed. */
  failed: 4,
  /** As shells count a program that Ctrl-C has ended: 128 + SIGINT. Whatever the signal was. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
