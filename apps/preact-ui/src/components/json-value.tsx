import type { Json } from '@env-drift/contracts';
import { comparableText } from '../models/comparable-text.ts';
import { splitAtDifference, type OwnHosts } from '../models/split-at-difference.ts';
import { valueStrings } from '../strings/value-strings.ts';
import { ShortForeignText } from './short-foreign-text.tsx';
import { ForeignValue } from './foreign-value.tsx';

const MAX_ENTRIES = 40;
const MAX_DEPTH = 5;

export interface JsonValueProps {
  value: Json;
  /** The other side's value: what differs from it is marked. */
  other?: Json | undefined;
  /** Whose hosts are expected to differ. */
  hosts?: OwnHosts | undefined;
  depth?: number;
}

/** Any JSON value, readable: texts verbatim, lists as lists, objects as names and values. */
export function JsonValue({ value, other, hosts, depth = 0 }: JsonValueProps) {
  if (value === null) return <Hint text={valueStrings.absent} />;
  if (value === '') return <Hint text={valueStrings.empty} />;
  if (typeof value === 'string') return <TextValue text={value} other={other} hosts={hosts} />;
  if (typeof value !== 'object') return <code class="value">{String(value)}</code>;
  if (depth >= MAX_DEPTH) return <TextValue text={JSON.stringify(value)} other={undefined} />;
  return Array.isArray(value) ? (
    <ListValue items={value} other={other} hosts={hosts} depth={depth} />
  ) : (
    <ObjectValue object={value} other={other} hosts={hosts} depth={depth} />
  );
}

const Hint = ({ text }: { text: string }) => <span class="value-hint">{text}</span>;

type Counterpart = Pick<JsonValueProps, 'other' | 'hosts'>;

function TextValue({ text, other, hosts }: Counterpart & { text: string }) {
  const parts = typeof other === 'string' ? splitAtDifference(text, other, hosts) : undefined;
  return <ForeignValue parts={parts ?? [{ text, differs: false }]} />;
}

type ListProps = Counterpart & { items: Json[]; depth: number };

function ListValue({ items, other, hosts, depth }: ListProps) {
  if (items.length === 0) return <Hint text={valueStrings.emptyList} />;
  const others = Array.isArray(other) ? other : undefined;
  const known = new Set(others?.map((item) => comparableText(item, hosts?.other)));
  return (
    <ul class="value-list">
      {items.slice(0, MAX_ENTRIES).map((item, index) => {
        const differs = others && !known.has(comparableText(item, hosts?.own));
        return (
          <li key={index} class={differs ? 'differs' : undefined}>
            <JsonValue
              value={item}
              other={differs ? others[index] : undefined}
              hosts={hosts}
              depth={depth + 1}
            />
          </li>
        );
      })}
      <More count={items.length - MAX_ENTRIES} />
    </ul>
  );
}

type ObjectProps = Counterpart & { object: { [key: string]: Json }; depth: number };

function ObjectValue({ object, other, hosts, depth }: ObjectProps) {
  const entries = Object.entries(object);
  if (entries.length === 0) return <Hint text={valueStrings.emptyObject} />;
  const others = isObject(other) ? other : undefined;
  return (
    <>
      <dl class="value-object">
        {entries.slice(0, MAX_ENTRIES).map(([key, value]) => {
          const counterpart = others && Object.hasOwn(others, key) ? others[key] : undefined;
          const differs =
            others &&
            (counterpart === undefined ||
              comparableText(value, hosts?.own) !== comparableText(counterpart, hosts?.other));
          return (
            <div key={key} class={differs ? 'differs' : undefined}>
              <dt>
                <ShortForeignText text={key} />
              </dt>
              <dd>
                <JsonValue value={value} other={counterpart} hosts={hosts} depth={depth + 1} />
              </dd>
            </div>
          );
        })}
      </dl>
      <More count={entries.length - MAX_ENTRIES} />
    </>
  );
}

const More = ({ count }: { count: number }) =>
  count > 0 ? <Hint text={valueStrings.more(count)} /> : null;

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
