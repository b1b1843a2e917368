import { Socket } from 'node:net';

/**
 * Preloaded into the leader of a process group (`node --import`): its parent holds the other end of
 * file descriptor 3, which closes however the parent ends, even by SIGKILL. Then the whole group goes.
 * Other Node processes of the group load this too, and have another parent.
 */
if (String(process.ppid) === process.env['DIE_WITH_PARENT']) {
  const lifeline = new Socket({ fd: 3 });
  lifeline.once('close', () => process.kill(-process.pid, 'SIGKILL'));
  lifeline.on('error', () => undefined);
  lifeline.resume();
  lifeline.unref();
}
