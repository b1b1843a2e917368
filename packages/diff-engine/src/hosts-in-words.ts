import { OWN_HOST } from './own-host.ts';

/** A mapped host as it stands in a message: scheme, names below, port. */
const MAPPED = /(?:([a-z]+):\/\/)?(?:([\w*.-]+)\.)?\{host\}(?::(\w+))?/g;

/**
 * A message for people, without the placeholder that hosts are compared by.
 *
 * @example
 * hostsInWords('Only the left side loads from cdn.{host}.')
 * // 'Only the left side loads from cdn below its own host.'
 */
export function hostsInWords(message: string): string {
  if (!message.includes(OWN_HOST)) return message;
  return message.replace(MAPPED, (_, scheme?: string, below?: string, port?: string) => {
    const over = !scheme || scheme === 'https' ? '' : ` over ${scheme}`;
    const at = port ? ` (${port === 'default' ? 'default port' : `port ${port}`})` : '';
    return `${below ? placed(below) : ''}its own host${at}${over}`;
  });
}

function placed(below: string): string {
  const names = below.replace(/(?:^|\.)apex$/, '');
  const apex = names === below ? '' : 'the apex of ';
  return `${names && `${names === '*' ? 'any name' : names} below `}${apex}`;
}
