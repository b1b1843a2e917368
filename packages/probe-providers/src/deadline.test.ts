import { expect, it, vi } from 'vitest';
import { startDeadline } from './deadline.ts';

const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

it('gives the value, or the error, of work that ends in time', async () => {
  const deadline = startDeadline(1_000);
  const error = new Error('no');
  expect(await deadline.race(async () => 7)).toEqual({ state: 'done', value: 7 });
  expect(await deadline.race(() => Promise.reject(error))).toEqual({ state: 'failed', error });
  deadline.close();
});

it('makes a failure of what is thrown before anything is awaited', async () => {
  const deadline = startDeadline(1_000);
  const error = new Error('no');
  const throwAtOnce = (): Promise<never> => {
    throw error;
  };
  expect(await deadline.race(throwAtOnce)).toEqual({ state: 'failed', error });
  deadline.close();
});

it('does not wait for work that ignores the signal, and discards its late value', async () => {
  const deadline = startDeadline(5);
  const work = Promise.withResolvers<string>();
  const discard = vi.fn();
  expect(await deadline.race(() => work.promise, discard)).toEqual({ state: 'expired' });
  work.resolve('late');
  await vi.waitFor(() => expect(discard).toHaveBeenCalledWith('late'));
});

it('calls work that fails because of the signal expired, not failed', async () => {
  const deadline = startDeadline(5);
  const obedient = () =>
    new Promise<never>((_, reject) => {
      deadline.signal.addEventListener('abort', () => reject(deadline.signal.reason));
    });
  expect(await deadline.race(obedient)).toEqual({ state: 'expired' });
});

it('starts nothing after the end', async () => {
  const deadline = startDeadline(5);
  await deadline.race(() => new Promise(() => undefined));
  const work = vi.fn(async () => 7);
  expect(await deadline.race(work)).toEqual({ state: 'expired' });
  expect(work).not.toHaveBeenCalled();
});

it('leaves no timer behind', () => {
  const before = timers();
  const deadline = startDeadline(60_000);
  expect(timers()).toBe(before + 1);
  deadline.close();
  expect(timers()).toBe(before);
});

it('does not count the time of what it is held for', async () => {
  const deadline = startDeadline(50);
  const held = await deadline.hold(async () => {
    await new Promise((resolve) => setTimeout(resolve, 80));
    return deadline.signal.aborted;
  });
  expect(held).toBe(false);
  await vi.waitFor(() => expect(deadline.signal.aborted).toBe(true));
});

it('is over, where it is closed while it is held', async () => {
  const before = timers();
  const deadline = startDeadline(60_000);
  await deadline.hold(async () => deadline.close());
  expect(deadline.signal.aborted).toBe(true);
  expect(timers()).toBe(before);
});
