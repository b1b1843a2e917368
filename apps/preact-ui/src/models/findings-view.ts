import type { Finding, History } from '@env-drift/contracts';
import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import { NO_FILTER, passesFilter, type FindingAge, type FindingFilter } from './filter-findings.ts';

/** Findings that are drawn at first. */
const FIRST = 20;
/** So many more are drawn with each frame as they are scrolled to: what a frame has the time for. */
const STEP = 10;
/** No more are taken away within one frame: thousands at once would hold up what the reader types. */
const MOST_AT_ONCE = 200;
/** Up to so many critical ones are open from the start. */
const FEW = 3;

export type FindingsView = ReturnType<typeof createFindingsView>;

/**
 * What of the findings is shown, opened and filtered. Thousands stay quick, because only a part of them is drawn, and
 * those that were drawn go piece by piece.
 */
export function createFindingsView(
  findings: ReadonlySignal<readonly Finding[]>,
  history: ReadonlySignal<History | undefined>,
  nextFrame: (go: () => void) => void,
  /** On paper nothing can be opened, and nothing is drawn later. */
  isPrinting: ReadonlySignal<boolean>,
) {
  /** As the reader has it before him. */
  const filter = signal<FindingFilter>(NO_FILTER);
  /** As it holds: a few frames later where much is to go. */
  const applied = signal<FindingFilter>(NO_FILTER);
  let isShrinking = false;
  const limit = signal(FIRST);
  /** What the reader has opened and closed; undefined as long as nothing was. */
  const chosen = signal<ReadonlySet<string>>();

  const ages = computed(() => {
    const { previous_comparison_id: previous, new: fresh, recurring } = history.value ?? {};
    const known = new Map<string, FindingAge>();
    if (!previous) return known;
    for (const fingerprint of fresh ?? []) known.set(fingerprint, 'new');
    for (const fingerprint of recurring ?? []) known.set(fingerprint, 'recurring');
    return known;
  });
  const ageOf = ({ fingerprint }: Finding) => ages.value.get(fingerprint);

  const openIds = computed((): ReadonlySet<string> => {
    if (isPrinting.value) return new Set(findings.value.map(({ id }) => id));
    if (chosen.value) return chosen.value;
    const critical = findings.value.filter(({ severity }) => severity === 'critical');
    return new Set(critical.slice(0, FEW).map(({ id }) => id));
  });

  /** By category, the worst first, as the engine has sorted them. */
  const matching = computed(() => {
    const passing = findings.value.filter(passesFilter(applied.value, ageOf));
    return [...Map.groupBy(passing, ({ category }) => category).values()].flat();
  });

  const groups = computed(() => {
    const most = isPrinting.value ? Infinity : limit.value;
    const totals = Map.groupBy(matching.value, ({ category }) => category);
    return [...Map.groupBy(matching.value.slice(0, most), ({ category }) => category)].map(
      ([category, members]) => ({ category, members, total: totals.get(category)!.length }),
    );
  });

  function apply() {
    if (isShrinking) return;
    const drawn = Math.min(limit.value, matching.value.length);
    if (drawn > MOST_AT_ONCE) {
      isShrinking = true;
      limit.value = drawn - MOST_AT_ONCE;
      return nextFrame(() => {
        isShrinking = false;
        apply();
      });
    }
    batch(() => {
      limit.value = FIRST;
      applied.value = filter.value;
    });
  }

  return {
    filter,
    groups,
    ageOf,
    isOpen: (id: string) => openIds.value.has(id),
    matchingCount: computed(() => matching.value.length),
    hiddenCount: computed(() =>
      isPrinting.value ? 0 : Math.max(0, matching.value.length - limit.value),
    ),
    allCount: computed(() => findings.value.length),
    isAllOpen: computed(() => matching.value.every(({ id }) => openIds.value.has(id))),

    change(part: Partial<FindingFilter>) {
      filter.value = { ...filter.value, ...part };
      apply();
    },
    showMore() {
      if (!isShrinking) limit.value += STEP;
    },
    setOpen(id: string, isOpen: boolean) {
      if (isPrinting.value || openIds.value.has(id) === isOpen) return;
      const next = new Set(openIds.value);
      if (isOpen) next.add(id);
      else next.delete(id);
      chosen.value = next;
    },
    setAllOpen(isOpen: boolean) {
      chosen.value = new Set(isOpen ? matching.value.map(({ id }) => id) : []);
    },
    /** Whatever hides a finding gives way. Whether there is such a finding. */
    reveal(id: string): boolean {
      if (!findings.value.some((finding) => finding.id === id)) return false;
      if (!matching.value.some((finding) => finding.id === id))
        filter.value = applied.value = NO_FILTER;
      const place = matching.value.findIndex((finding) => finding.id === id);
      limit.value = Math.max(limit.value, Math.ceil((place + 1) / STEP) * STEP);
      if (!openIds.value.has(id)) chosen.value = new Set([...openIds.value, id]);
      return true;
    },
  };
}
