import { readOrigins } from '@env-drift/contracts';

type Environment = Readonly<Record<string, string | undefined>>;
type Read<Value> = { ok: true; value: Value } | { ok: false; reason: string };

/** Names that lead nowhere but to this machine. Any other could have been made to lead here (DNS rebinding). */
export const LOCAL_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/i;

/** Who may use the API of a local start beside this machine's own pages, and how, and how models are asked, as the Worker takes it. */
export function readAccess(env: Environment): Read<Record<string, string>> {
  const { origins, invalid } = readOrigins(env['ALLOWED_ORIGINS'] ?? '');
  if (invalid.length > 0)
    return refuse('ALLOWED_ORIGINS', invalid, 'origin as https://ops.example.com');
  const hosts = (env['ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter((host) => host !== '');
  const odd = hosts.filter((host) => !HOST.test(host));
  if (odd.length > 0)
    return refuse('ALLOWED_HOSTS', odd, 'host without its port, such as drift.internal');
  const probe = env['PROBE_ROUTE'] || 'off';
  if (probe !== 'on' && probe !== 'off')
    return { ok: false, reason: 'PROBE_ROUTE must be on or off.' };
  const { EXPLAIN_MODELS, LLM_FALLBACK_MODEL, LLM_CONTEXT_TOKENS } = env;
  if (LLM_CONTEXT_TOKENS && !/^\d{4,7}$/.test(LLM_CONTEXT_TOKENS))
    return { ok: false, reason: 'LLM_CONTEXT_TOKENS must be a number from 1000 to 9999999.' };
  return {
    ok: true,
    value: {
      ...(EXPLAIN_MODELS && { EXPLAIN_MODELS }),
      ...(LLM_FALLBACK_MODEL && { LLM_FALLBACK_MODEL }),
      ...(LLM_CONTEXT_TOKENS && { LLM_CONTEXT_TOKENS }),
      ...(origins.length > 0 && { ALLOWED_ORIGINS: origins.join() }),
      ...(hosts.length > 0 && { ALLOWED_HOSTS: [...LOCAL_HOSTS, ...hosts].join() }),
      ...(probe === 'on' && { PROBE_ROUTE: probe }),
    },
  };
}

function refuse(name: string, entries: readonly string[], shape: string) {
  const named = entries.map((entry) => JSON.stringify(entry)).join(', ');
  return { ok: false as const, reason: `${name} holds ${named}: write each ${shape}.` };
}
