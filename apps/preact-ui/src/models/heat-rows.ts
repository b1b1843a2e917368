import type { KnownFinding, Severity } from '@env-drift/contracts';
import type { PairRecord, RecordedFinding } from './pair-record.ts';

/** What one comparison says of one finding; `unknown` where it could not see it. */
export type HeatCell = Severity | 'forgiven' | 'absent' | 'unknown';

/** One finding through the comparisons of its pair, the oldest first. */
export interface HeatRow extends RecordedFinding {
  fingerprint: string;
  cells: readonly HeatCell[];
  /** Comparisons that saw it, counted or not. */
  seen: number;
  /** When it was seen first and last, of the comparisons given. */
  firstSeen: number;
  lastSeen: number;
  /** The last comparison that saw it: there its values stand. */
  lastComparisonId: string;
  isInLast: boolean;
}

/**
 * When each finding appeared and vanished. A finding goes by another fingerprint where left and right are
 * swapped; what the pair knows says which two are one.
 *
 * @param records the oldest first
 */
export function heatRows(
  records: readonly PairRecord[],
  known: readonly KnownFinding[],
): HeatRow[] {
  const names = new Map(known.map(({ fingerprint, mirrored }) => [mirrored, fingerprint]));
  const told = new Map(known.map((finding) => [finding.fingerprint, finding]));
  const nameOf = (fingerprint: string) => names.get(fingerprint) ?? fingerprint;
  const seenIn = records.map((record) => ({
    record,
    findings: new Map([...record.findings].map(([name, finding]) => [nameOf(name), finding])),
    forgiven: new Set([...record.forgiven].map(nameOf)),
  }));
  const all = new Set(seenIn.flatMap(({ findings }) => [...findings.keys()]));

  return [...all]
    .map((fingerprint): HeatRow => {
      const hits = seenIn.filter(
        ({ findings, forgiven }) => findings.has(fingerprint) || forgiven.has(fingerprint),
      );
      const cells = seenIn.map(({ record, findings, forgiven }): HeatCell => {
        const finding = findings.get(fingerprint);
        if (finding) return finding.severity;
        if (forgiven.has(fingerprint)) return 'forgiven';
        return hits.some((hit) => couldSee(record, hit.record)) ? 'absent' : 'unknown';
      });
      const first = hits[0]!.record;
      const last = hits.at(-1)!.record;
      const { code, message, severity } = hits
        .findLast(({ findings }) => findings.has(fingerprint))!
        .findings.get(fingerprint)!;
      return {
        fingerprint,
        code,
        // One that was swapped tells it the other way round.
        message: told.get(fingerprint)?.message ?? message,
        severity,
        cells,
        seen: hits.length,
        firstSeen: first.createdAt,
        lastSeen: last.createdAt,
        lastComparisonId: last.comparisonId,
        isInLast: isSeen(cells.at(-1)),
      };
    })
    .sort(
      (a, b) =>
        b.lastSeen - a.lastSeen ||
        weight[a.severity] - weight[b.severity] ||
        (a.fingerprint < b.fingerprint ? -1 : 1),
    );
}

const weight: Record<Severity, number> = { critical: 0, warn: 1, info: 2 };

/** Whether a comparison shows all that one of the other showed. */
const couldSee = ({ verdict, unseen }: PairRecord, other: PairRecord) =>
  verdict !== 'inconclusive' && unseen.every((part) => other.unseen.includes(part));

const isSeen = (cell: HeatCell | undefined) => cell !== 'absent' && cell !== 'unknown';
