import { createInterface } from 'node:readline';

/** Puts questions on standard error, and takes answers from standard input, where they may have been put before. */
export interface Interview {
  /** The fallback where the answer is empty, or nobody answers any more. */
  ask(question: string, fallback: string): Promise<string>;
  end(): void;
}

export function startInterview(
  input: NodeJS.ReadableStream,
  tell: (text: string) => void,
): Interview {
  const reader = createInterface({ input });
  const lines = reader[Symbol.asyncIterator]();
  return {
    async ask(question, fallback) {
      tell(`${question}${fallback === '' ? '' : ` (${fallback})`}: `);
      const { value, done } = await lines.next();
      const answer = done ? '' : String(value).trim();
      return answer === '' ? fallback : answer;
    },
    end: () => reader.close(),
  };
}
