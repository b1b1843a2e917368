import { OWN_HOST } from './own-host.ts';

/**
 * A mapped host as it stands in a message: scheme, names below, port. A scheme and names are tried from
 * their first letter only, or a long word would be read once for each of its letters.
 */
const MAPPED =
  /(?:(?<![a-z])([a-z]+):\/\/)?(?:(?<![\w*.-])([\w*.-]+)\.)?(apex-)?\{host\}(?::(\w+))?/g;

/**
 * A message for people, without the placeholder that hosts are compared by.
 *
 * @example
 * hostsInWords('Only the left side loads from cdn.{host}.')
 * // 'Only the left side loads from cdn below its own host.'
 */
export function hostsInWords(message: string): string {
  if (!message.includes(OWN_HOST)) return message;
  return message.replace(
    MAPPED,
    (_, scheme?: string, names?: string, apex?: string, port?: string) => {
      const over = !scheme || scheme === 'https' ? '' : ` over ${scheme}`;
      const at = port ? ` (${port === 'default' ? 'default port' : `port ${port}`})` : '';
      const below = names ? `${names === '*' ? 'any name' : names} below ` : '';
      return `${below}${apex ? 'the apex of ' : ''}its own host${at}${over}`;
    },
  );
}
