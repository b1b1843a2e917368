import { expect, it } from 'vitest';
import { clientHello } from './client-hello.ts';

const random = Uint8Array.from({ length: 32 }, (_, index) => index);
const textOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

it.each([['shop.example'], [undefined]])('names %s', (hostname) => {
  const hello = clientHello(hostname, random);
  const view = new DataView(hello.buffer);
  // A record of a handshake, and in it one message, each as long as it says.
  expect([...hello.subarray(0, 3)]).toEqual([22, 3, 1]);
  expect(view.getUint16(3)).toBe(hello.length - 5);
  expect(hello[5]).toBe(1);
  expect(view.getUint32(5) & 0xffffff).toBe(hello.length - 9);
  expect(hello.subarray(11, 43)).toEqual(random);
  expect(textOf(hello).includes('shop.example')).toBe(hostname !== undefined);
});
