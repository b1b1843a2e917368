import { readOrigins } from '@env-drift/contracts';

/** Origins beside its own whose pages may use the API. An entry that cannot be read allows nobody. */
export const allowedOrigins = ({ ALLOWED_ORIGINS: text }: Env): readonly string[] =>
  readOrigins(text ?? '').origins;

/** The only host names that the API answers to; undefined for all. */
export function allowedHosts({ ALLOWED_HOSTS: text }: Env): readonly string[] | undefined {
  const hosts = (text ?? '').split(',').map((host) => host.trim().toLowerCase());
  const named = hosts.filter((host) => host !== '');
  return named.length > 0 ? named : undefined;
}
