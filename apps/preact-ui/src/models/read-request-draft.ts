import { readRequestOptions, type CompareOptions, type PairSettings } from '@env-drift/contracts';
import { readHeaderLines } from './header-lines.ts';
import { toHeaderLines } from './to-header-lines.ts';
import { preflightFields, type RequestDraft, type RequestFaults } from './request-draft.ts';
import { optionStrings } from '../strings/option-strings.ts';

type Asked = Pick<
  CompareOptions,
  'method' | 'headers' | 'preflight' | 'leftHeaders' | 'rightHeaders' | 'samples' | 'warmUp'
>;

export function toRequestDraft(asked: Pick<PairSettings, keyof Asked>): RequestDraft {
  return {
    method: asked.method ?? '',
    samples: asked.samples === undefined ? '' : String(asked.samples),
    warmUp: asked.warmUp ?? false,
    headers: toHeaderLines(asked.headers),
    leftHeaders: toHeaderLines(asked.leftHeaders),
    rightHeaders: toHeaderLines(asked.rightHeaders),
    preflightOrigin: asked.preflight?.origin ?? '',
    preflightMethod: asked.preflight?.method ?? '',
    preflightHeaders: asked.preflight?.headers?.join(', ') ?? '',
  };
}

/** The draft as it is sent, and what is wrong with it, in the words of the contracts. */
export function readRequestDraft(draft: RequestDraft): { asked: Asked; faults: RequestFaults } {
  const faults: RequestFaults = {};
  const lists = (['headers', 'leftHeaders', 'rightHeaders'] as const).map((field) => {
    const read = readHeaderLines(draft[field]);
    if (!read.ok) faults[field] = read.problem;
    const headers = read.ok ? read.headers : undefined;
    const fault = headers && firstProblem({ headers });
    if (fault !== undefined) faults[field] = fault.replace(/^headers[. ]/, '');
    return [field, headers] as const;
  });
  const preflight = preflightOf(draft);
  const fault = preflight && firstProblem({ preflight });
  if (fault !== undefined) {
    const [, part = 'origin', words = fault] = /^preflight\.(\w+)\S* (.*)$/s.exec(fault) ?? [];
    const field = preflightFields[part] ?? 'preflightOrigin';
    faults[field] =
      draft[field] === ''
        ? optionStrings.preflightMissing
        : optionStrings.wrongValue(String(draft[field]).trim(), words);
  }
  const asked: Asked = {
    ...(draft.method && { method: draft.method as 'GET' | 'HEAD' }),
    ...(draft.samples && { samples: Number(draft.samples) }),
    ...(draft.warmUp && { warmUp: true }),
    ...Object.fromEntries(lists.filter(([, headers]) => headers !== undefined)),
    ...(preflight && { preflight }),
  };
  return { asked, faults };
}

function preflightOf(draft: RequestDraft): Asked['preflight'] {
  const { preflightOrigin: origin, preflightMethod: method, preflightHeaders } = draft;
  const headers = preflightHeaders.split(/[\s,]+/).filter(Boolean);
  if (!origin.trim() && !method.trim() && headers.length === 0) return undefined;
  return {
    origin: origin.trim(),
    method: method.trim(),
    ...(headers.length > 0 && { headers }),
  };
}

function firstProblem(options: unknown): string | undefined {
  const read = readRequestOptions(options);
  return read.ok ? undefined : read.problems[0];
}
