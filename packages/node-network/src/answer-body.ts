import type { Dispatcher } from 'undici';

/** Bytes that may wait for their reader before the other side has to. */
const MOST_WAITING = 64 * 1024;

/** The body of an answer while it comes. */
export interface AnswerBody {
  stream: ReadableStream<Uint8Array>;
  add(chunk: Uint8Array): void;
  close(): void;
  fail(error: unknown): void;
}

/** What to do about a body whose reader has had enough. */
export interface LettingGo {
  /** Bytes that are still to come may be read and thrown away, if they are no more than this. */
  mostRest: number;
  /** Bytes of the body as it is sent; NaN where the answer does not say. */
  length: number;
  /** Called where the connection ends with it. */
  letGo(): void;
}

export function answerBody(
  controller: Dispatcher.DispatchController,
  { mostRest, length, letGo }: LettingGo,
): AnswerBody {
  let sink: ReadableStreamDefaultController<Uint8Array>;
  let received = 0;
  let isOpen = true;
  const end = (work: () => void) => {
    if (!isOpen) return;
    isOpen = false;
    work();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (given) => void (sink = given),
      pull: () => controller.resume(),
      cancel: () =>
        end(() => {
          if (length - received <= mostRest) return controller.resume();
          letGo();
          controller.abort(new Error('Nobody wants the rest.'));
        }),
    },
    { highWaterMark: MOST_WAITING, size: ({ byteLength }) => byteLength },
  );
  return {
    stream,
    add(chunk) {
      received += chunk.byteLength;
      if (!isOpen) return;
      sink.enqueue(chunk);
      if (sink.desiredSize! <= 0) controller.pause();
    },
    close: () => end(() => sink.close()),
    fail: (error) => end(() => sink.error(error)),
  };
}
