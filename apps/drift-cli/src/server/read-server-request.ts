import type { CompareRequest, HarSide, Side } from '@env-drift/contracts';
import { trimHar } from '@env-drift/probe-providers';
import type { CompareOptions } from '../commands/define-compare.ts';
import { headersOf, placeUrls, readRequest } from '../compare/read-sides.ts';
import { readEntry } from '../compare/read-values.ts';
import { usageError } from '../exit-error.ts';
import { readRecording } from '../files/read-recording.ts';
import { splitHeaders } from '../headers/split-headers.ts';
import type { Terminal } from '../terminal.ts';

/** What a deployment decides for itself. */
const ITS_OWN = ['policy', 'timeout'] as const;

/**
 * The comparison as a server is asked for it. Credentials never go there.
 *
 * @throws ExitError
 */
export async function readServerRequest(
  places: { left: string | undefined; right: string | undefined },
  options: CompareOptions,
  samples: number,
  terminal: Terminal,
): Promise<CompareRequest> {
  const own = ITS_OWN.find((name) => options[name] !== undefined);
  if (own || options.allowPrivate || options.allowTarget.length > 0) {
    const name = own ?? (options.allowPrivate ? 'allow-private' : 'allow-target');
    throw usageError(`--${name} is for the server to decide. Leave it out, or --server.`);
  }
  const files = { left: options.harLeft, right: options.harRight };
  const urls = placeUrls(places, files);
  const headersFor = (side: Side) => {
    const { shown, credentials } = splitHeaders(headersOf(side, options, terminal));
    const [name] = Object.keys(credentials);
    if (name === undefined) return shown;
    throw usageError(
      `${name} is a credential, and those are sent to no server. Leave it out, or --server.`,
    );
  };
  const isAsked = urls.left !== undefined || urls.right !== undefined;
  return {
    ...(isAsked && { ...readRequest(options, {}), samples }),
    ...(urls.left === undefined
      ? { leftHar: await readHar(files.left!, options.harLeftEntry, 'left', terminal.cwd) }
      : { leftUrl: urls.left, leftHeaders: headersFor('left') }),
    ...(urls.right === undefined
      ? { rightHar: await readHar(files.right!, options.harRightEntry, 'right', terminal.cwd) }
      : { rightUrl: urls.right, rightHeaders: headersFor('right') }),
    ...(options.leftLabel !== undefined && { leftLabel: options.leftLabel }),
    ...(options.rightLabel !== undefined && { rightLabel: options.rightLabel }),
  };
}

/** Trimmed to the request that is meant: nothing else of a recording leaves the machine. */
async function readHar(
  path: string,
  entry: string | undefined,
  side: Side,
  cwd: string,
): Promise<HarSide> {
  const index = readEntry(entry, `--har-${side}-entry`);
  const trimmed = trimHar(await readRecording(path, cwd), { entry: index });
  if (trimmed.ok) return { har: { ...trimmed.har } };
  throw usageError(...trimmed.problems.map((problem) => `${path}: ${problem}`));
}
