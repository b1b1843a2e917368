import type { Finding, History } from '@env-drift/contracts';
import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { FindingFilter } from './filter-findings.ts';
import { createFindingsView } from './findings-view.ts';
import { finding } from './sample-comparison.ts';

const one = (id: string, change: Partial<Finding> = {}) =>
  finding({ id, fingerprint: id.padStart(16, '0'), ...change });

const found = [
  one('1', { category: 'security', code: 'csp-differs', right_value: "'unsafe-inline'" }),
  one('2', { category: 'cache', severity: 'warn', direction: 'left-weaker', code: 'vary-differs' }),
  one('3', { category: 'security', severity: 'info', direction: 'none', code: 'hsts-differs' }),
];
const history: History = {
  previous_comparison_id: 'before',
  new: ['1'.padStart(16, '0')],
  recurring: ['2'.padStart(16, '0')],
  resolved: [],
};

const viewOf = (
  findings: Finding[] = found,
  nextFrame = (go: () => void) => go(),
  isPrinting = signal(false),
) =>
  createFindingsView(
    signal<readonly Finding[]>(findings),
    signal<History | undefined>(history),
    nextFrame,
    isPrinting,
  );
const shown = (view: ReturnType<typeof viewOf>) =>
  view.groups.value.map(({ category, members }) => `${category} ${members.map(({ id }) => id)}`);

it('groups by category, the category of the worst first', () => {
  expect(shown(viewOf())).toEqual(['security 1,3', 'cache 2']);
});

it.each<[Partial<FindingFilter>, string[]]>([
  [{ severities: ['warn', 'info'] }, ['cache 2', 'security 3']],
  [{ category: 'security' }, ['security 1,3']],
  [{ direction: 'left-weaker' }, ['cache 2']],
  [{ age: 'new' }, ['security 1']],
  [{ age: 'recurring' }, ['cache 2']],
  [{ text: 'UNSAFE csp' }, ['security 1']],
  [{ text: '  ' }, ['security 1,3', 'cache 2']],
  [{ text: 'nothing of this' }, []],
  [{ category: 'security', severities: ['warn'] }, []],
])('%j shows %j', (filter, expected) => {
  const view = viewOf();
  view.change(filter);
  expect(shown(view)).toEqual(expected);
});

it('opens the first critical ones, then what the reader opens', () => {
  const view = viewOf();
  expect(['1', '2', '3'].filter(view.isOpen)).toEqual(['1']);
  view.setOpen('3', true);
  view.setOpen('1', false);
  expect(['1', '2', '3'].filter(view.isOpen)).toEqual(['3']);
  view.setAllOpen(true);
  expect(view.isAllOpen.value).toBe(true);
  view.setAllOpen(false);
  expect(['1', '2', '3'].filter(view.isOpen)).toEqual([]);
});

it('draws a part of many, and more on request', () => {
  const view = viewOf(Array.from({ length: 2_000 }, (_, index) => one(`${index}`)));
  expect(view.groups.value[0]).toMatchObject({ total: 2_000, members: { length: 20 } });
  view.showMore();
  expect(view.hiddenCount.value).toBe(1_970);
  view.change({ text: 'status' });
  expect(view.hiddenCount.value).toBe(1_980);
});

it('reveals what a filter, its place or a closed card hides', () => {
  const view = viewOf(
    Array.from({ length: 100 }, (_, index) => one(`${index}`, { severity: 'info' })),
  );
  view.change({ text: 'nothing of this' });
  expect(view.reveal('70')).toBe(true);
  expect(view.isOpen('70')).toBe(true);
  expect(view.hiddenCount.value).toBe(20);
  expect(view.reveal('unknown')).toBe(false);
});

it('shows and opens everything on paper, and nothing of that afterwards', () => {
  const isPrinting = signal(true);
  const many = Array.from({ length: 100 }, (_, index) => one(`${index}`));
  const view = viewOf(many, undefined, isPrinting);
  expect([view.hiddenCount.value, view.isOpen('99')]).toEqual([0, true]);
  view.setOpen('99', false);
  isPrinting.value = false;
  expect([view.hiddenCount.value, view.isOpen('99'), view.isOpen('0')]).toEqual([80, false, true]);
});

it('takes thousands away a few hundred at a time, and filters as was typed last', () => {
  const frames: (() => void)[] = [];
  const many = Array.from({ length: 1_000 }, (_, index) =>
    one(`${index}`, { message: `n${index}` }),
  );
  const view = viewOf(many, (go) => frames.push(go));
  while (view.hiddenCount.value > 0) view.showMore();
  const drawn = () => view.groups.value.reduce((sum, { members }) => sum + members.length, 0);
  const counts: number[] = [];
  view.change({ text: 'n99' });
  view.change({ text: 'n999' });
  expect(view.filter.value.text).toBe('n999');
  for (let go = frames.shift(); go; go = frames.shift()) {
    counts.push(drawn());
    view.showMore();
    go();
  }
  expect([counts, shown(view).length, drawn()]).toEqual([[800, 600, 400, 200], 1, 1]);
});
