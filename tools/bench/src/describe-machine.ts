import { cpus, loadavg, release, totalmem, type as osType } from 'node:os';

/** What figures are worth nothing without. */
export const describeMachine = (): string =>
  `${osType()} ${release()}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

/** How many wanted a core within the last minute, before anything was measured. */
export const describeLoad = (): string => `load ${loadavg()[0]?.toFixed(1)}`;
