import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';

const WITHIN_MS = 15_000;

export interface Answer {
  status: number;
  body: unknown;
}

/** Null where nobody answered, or something that is no JSON did. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer | null> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(WITHIN_MS) });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}

export const askAs = async <Value>(
  url: string,
  schema: v.GenericSchema<unknown, Value>,
  init?: RequestInit,
): Promise<Value> => {
  const answer = await ask(url, init);
  const parsed = v.safeParse(schema, answer?.body);
  if (answer?.status === 200 && parsed.success) return parsed.output;
  throw new Error(`${new URL(url).pathname}: ${answer ? describe(answer) : 'no answer'}`);
};

export const describe = ({ status, body }: Answer): string =>
  v.is(Problem, body) ? `${status} ${body.code}` : String(status);
