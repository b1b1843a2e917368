import type { Socket } from 'node:net';

/** Answers the first words of the other side. */
export const onceAsked = (answer: (socket: Socket) => void) => (socket: Socket) => {
  socket.once('data', () => answer(socket));
};

/** Sends text, and nothing after it. */
export const say = (text: string) => onceAsked((socket) => socket.write(text));

export const sayAndEnd = (text: string) => onceAsked((socket) => socket.end(text));

export const sayAndReset = (text: string) =>
  onceAsked((socket) => socket.write(text, () => setImmediate(() => socket.resetAndDestroy())));

/** Sends the same again and again, for as long as somebody takes it. */
export function pour(socket: Socket, text: string | Buffer): void {
  const more = () => {
    while (!socket.destroyed && socket.write(text));
  };
  socket.on('drain', more);
  more();
}

/** Sends a character now and then, for as long as somebody is there. */
export function drip(socket: Socket, start: string): void {
  socket.write(start);
  const timer = setInterval(() => socket.write('.'), 20);
  socket.once('close', () => clearInterval(timer));
}
