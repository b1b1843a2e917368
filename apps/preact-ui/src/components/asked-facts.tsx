import type { Comparison } from '@env-drift/contracts';
import { askedBefore } from '../models/asked-before.ts';
import { nameSides } from '../models/name-sides.ts';
import { ForeignText } from './foreign-text.tsx';
import { askedStrings } from '../strings/asked-strings.ts';

/** What the sides were asked beside their URLs, as far as they were asked at all. */
export function AskedFacts({ result }: { result: Comparison['result'] }) {
  const text = askedStrings;
  const { left, right } = result;
  if (![left, right].some(({ envelope }) => envelope?.provider === 'active-probe')) return null;
  const asked = askedBefore(result);
  const names = nameSides(result);
  return (
    <dl class="facts">
      <dt>{text.asked}</dt>
      <dd>
        {[
          text.method(asked.method),
          ...(asked.samples ? [text.samples(asked.samples)] : []),
          ...(asked.preflightOrigin
            ? [text.preflight(asked.preflightMethod, asked.preflightOrigin)]
            : []),
        ].join(', ')}
      </dd>
      <Fields name={text.headers} lines={asked.headers} />
      <Fields name={text.headersOf(names.left)} lines={asked.leftHeaders} />
      <Fields name={text.headersOf(names.right)} lines={asked.rightHeaders} />
    </dl>
  );
}

/** Request fields that somebody chose. */
const Fields = ({ name, lines }: { name: string; lines: string }) =>
  lines === '' ? null : (
    <>
      <dt>{name}</dt>
      {lines.split('\n').map((line) => (
        <dd key={line} class="mono">
          <ForeignText text={line} />
        </dd>
      ))}
    </>
  );
