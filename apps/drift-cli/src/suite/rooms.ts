import type { ProbeDeps } from '@env-drift/probe-providers';

interface Room {
  inside: number;
  waiting: (() => void)[];
}

/**
 * So that each host has no more requests open than so many, redirects and preflights too; other hosts are not
 * waited for. An interruption ends what is inside, and so lets in whoever waits.
 */
export function createRooms(most: number): NonNullable<ProbeDeps['enter']> {
  const rooms = new Map<string, Room>();
  const leave = (host: string, room: Room) => {
    const next = room.waiting.shift();
    if (next) return next();
    // Redirects may lead to any number of hosts.
    if (--room.inside === 0) rooms.delete(host);
  };
  return async ({ host }) => {
    const room = rooms.get(host) ?? { inside: 0, waiting: [] };
    rooms.set(host, room);
    if (room.inside < most) room.inside++;
    else await new Promise<void>((resolve) => room.waiting.push(resolve));
    return () => leave(host, room);
  };
}
