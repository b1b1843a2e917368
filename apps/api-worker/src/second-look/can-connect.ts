import { overSocket } from './over-socket.ts';

/** Whether a TCP connection to the target opens. `fetch` alone does not tell a refused one from a broken answer. */
export const canConnect = (address: string, port: number): Promise<boolean> =>
  overSocket({ hostname: address, port }, 'off', async () => true).catch(() => false);
