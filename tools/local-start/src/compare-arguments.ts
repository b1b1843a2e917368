import { parseArgs } from 'node:util';
import type { CompareOptions, Side } from '@env-drift/contracts';

export const compareUsage = `Usage: npm run compare -- <left> <right> [options]

Each side is a URL that is asked, or a recording: a file that a browser saved as HAR.

  --left-label <name>            --right-label <name>
  --left-entry <n>               --right-entry <n>: which request of a recording; the page itself
                                 where it is not given
  --method <GET|HEAD>            GET where it is not given
  --header <"Name: value">       of both sides; --left-header, --right-header of one; may be repeated
  --samples <1..5>               how often each side is asked
  --warm-up                      asks each side once before that
  --preflight-origin <origin>    asks a CORS preflight, too, with
  --preflight-method <method>      the method of the request in question, and
  --preflight-header <name>        a field that it would have; may be repeated`;

/** A side as it was typed. */
export interface SideArgument {
  /** A URL, or the path of a recording. */
  place: string;
  /** Which request of a recording. */
  entry: string | undefined;
}

/** The sides, and the rest as it is to be sent; or what is wrong with the arguments. The values are for the API to judge. */
export type CompareArguments =
  { sides: Record<Side, SideArgument>; options: CompareOptions } | { problem: string } | 'help';

const one = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

/** Reads what stands behind `npm run compare --`. */
export function readCompareArguments(args: readonly string[]): CompareArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'left-label': one,
        'right-label': one,
        'left-entry': one,
        'right-entry': one,
        method: one,
        header: { ...many, short: 'H' },
        'left-header': many,
        'right-header': many,
        samples: one,
        'warm-up': flag,
        'preflight-origin': one,
        'preflight-method': one,
        'preflight-header': many,
        help: { ...flag, short: 'h' },
      },
    });
    if (values.help) return 'help';
    const [left, right, ...more] = positionals;
    if (!left || !right || more.length > 0)
      return { problem: `Two URLs or recordings are needed; ${positionals.length} given.` };
    const preflight = {
      origin: values['preflight-origin'],
      method: values['preflight-method'],
      headers: values['preflight-header'],
    };
    const given = {
      leftLabel: values['left-label'],
      rightLabel: values['right-label'],
      method: values.method,
      headers: readHeaders('--header', values.header),
      leftHeaders: readHeaders('--left-header', values['left-header']),
      rightHeaders: readHeaders('--right-header', values['right-header']),
      samples: values.samples === undefined ? undefined : Number(values.samples),
      warmUp: values['warm-up'],
      preflight: Object.values(preflight).some((value) => value !== undefined)
        ? preflight
        : undefined,
    };
    return {
      sides: {
        left: { place: left, entry: values['left-entry'] },
        right: { place: right, entry: values['right-entry'] },
      },
      options: given as CompareOptions,
    };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

/**
 * @example
 * readHeaders('--header', ['Accept: text/html']) // { Accept: 'text/html' }
 * @throws Error where one is none, or is there twice
 */
function readHeaders(
  option: string,
  lines: readonly string[] | undefined,
): Record<string, string> | undefined {
  const pairs = lines?.map((line): [string, string] => {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`${option} needs a name and a value, such as "Accept: */*".`);
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  const headers = pairs && Object.fromEntries(pairs);
  if (headers && Object.keys(headers).length < pairs.length)
    throw new Error(`${option} names one header twice.`);
  return headers;
}
