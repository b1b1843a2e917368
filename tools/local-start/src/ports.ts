import { createServer, type AddressInfo } from 'node:net';

/** Why a port of 127.0.0.1 cannot be used, in one sentence; undefined when it can. */
export async function whyPortIsTaken(port: number): Promise<string | undefined> {
  const bound = await bind(port);
  if (bound.ok) return undefined;
  if (bound.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=<port> npm start`;
  if (bound.code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=8787 npm start`;
  return `Port ${port} cannot be used (${bound.code}).`;
}

/** A port of 127.0.0.1 that nobody uses at this moment. */
export async function findFreePort(): Promise<number> {
  const bound = await bind(0);
  if (!bound.ok) throw new Error(`No free port was found on 127.0.0.1 (${bound.code}).`);
  return bound.port;
}

type Bound = { ok: true; port: number } | { ok: false; code: string };

const bind = (port: number) =>
  new Promise<Bound>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ ok: false, code: error.code ?? error.message }),
    );
    server.listen(port, '127.0.0.1', () => {
      const bound = (server.address() as AddressInfo).port;
      server.close(() => resolve({ ok: true, port: bound }));
    });
  });
