import { connect } from 'cloudflare:sockets';

const PATIENCE_MS = 2_000;

/** Whether a TCP connection to the target opens. `fetch` alone does not tell a refused one from a broken answer. */
export async function canConnect(hostname: string, port: number): Promise<boolean> {
  let timer: number | null = null;
  const socket = connect({ hostname, port });
  try {
    const patience = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), PATIENCE_MS);
    });
    return await Promise.race([socket.opened.then(() => true), patience]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    await socket.close().catch(() => undefined);
  }
}
