import type { Json } from '@env-drift/contracts';
import { splitAtDifference } from '../models/split-at-difference.ts';
import { strings } from '../strings.ts';

const MAX_ENTRIES = 40;
const MAX_DEPTH = 5;

export interface JsonValueProps {
  value: Json;
  /** The other side's value: what differs from it is marked. */
  other?: Json | undefined;
  depth?: number;
}

/** Any JSON value, readable: texts verbatim, lists as lists, objects as names and values. */
export function JsonValue({ value, other, depth = 0 }: JsonValueProps) {
  if (value === null) return <Hint text={strings.value.absent} />;
  if (value === '') return <Hint text={strings.value.empty} />;
  if (typeof value === 'string') return <TextValue text={value} other={other} />;
  if (typeof value !== 'object') return <code class="value">{String(value)}</code>;
  if (depth >= MAX_DEPTH) return <code class="value">{JSON.stringify(value)}</code>;
  return Array.isArray(value) ? (
    <ListValue items={value} other={other} depth={depth} />
  ) : (
    <ObjectValue object={value} other={other} depth={depth} />
  );
}

const Hint = ({ text }: { text: string }) => <span class="value-hint">{text}</span>;

function TextValue({ text, other }: { text: string; other: Json | undefined }) {
  const split = typeof other === 'string' ? splitAtDifference(text, other) : undefined;
  return (
    <code class="value">
      {split ? (
        <>
          {split.before}
          {split.differs && <mark>{split.differs}</mark>}
          {split.after}
        </>
      ) : (
        text
      )}
    </code>
  );
}

type ListProps = { items: Json[]; other: Json | undefined; depth: number };

function ListValue({ items, other, depth }: ListProps) {
  if (items.length === 0) return <Hint text={strings.value.emptyList} />;
  const others = Array.isArray(other)
    ? new Set(other.map((item) => JSON.stringify(item)))
    : undefined;
  return (
    <ul class="value-list">
      {items.slice(0, MAX_ENTRIES).map((item, index) => (
        <li key={index} class={others && !others.has(JSON.stringify(item)) ? 'differs' : undefined}>
          <JsonValue value={item} depth={depth + 1} />
        </li>
      ))}
      <More count={items.length - MAX_ENTRIES} />
    </ul>
  );
}

type ObjectProps = { object: { [key: string]: Json }; other: Json | undefined; depth: number };

function ObjectValue({ object, other, depth }: ObjectProps) {
  const entries = Object.entries(object);
  if (entries.length === 0) return <Hint text={strings.value.emptyObject} />;
  const others = isObject(other) ? other : undefined;
  return (
    <>
      <dl class="value-object">
        {entries.slice(0, MAX_ENTRIES).map(([key, value]) => {
          const counterpart = others && Object.hasOwn(others, key) ? others[key] : undefined;
          const differs = others && JSON.stringify(counterpart) !== JSON.stringify(value);
          return (
            <div key={key} class={differs ? 'differs' : undefined}>
              <dt>{key}</dt>
              <dd>
                <JsonValue value={value} other={counterpart} depth={depth + 1} />
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
  count > 0 ? <Hint text={strings.value.more(count)} /> : null;

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
