import type { Comparison, Finding } from '@env-drift/contracts';
import { useComputed } from '@preact/signals';
import { AcceptFinding } from '../components/accept-finding.tsx';
import { FindingBody } from '../components/finding-body.tsx';
import type { AcceptanceModel } from '../models/acceptance-model.ts';
import { hostsOf } from '../models/host-of.ts';
import { nameSides } from '../models/name-sides.ts';

export interface FindingDetailsProps {
  finding: Finding;
  sides: Comparison['result'];
  acceptances: AcceptanceModel;
  /** What is found before the comparison has ended cannot be accepted yet. */
  canAccept: boolean;
}

/** What there is to know of a finding, and whether it may stay. */
export function FindingDetails({ finding, sides, acceptances, canAccept }: FindingDetailsProps) {
  const { fingerprint } = finding;
  const acceptance = useComputed(() => acceptances.accepted.value.get(fingerprint)).value;
  const failed = acceptances.failure.value;
  return (
    <>
      <FindingBody finding={finding} labels={nameSides(sides)} hosts={hostsOf(sides)} />
      {canAccept && (
        <AcceptFinding
          id={`accept-${fingerprint}`}
          acceptance={acceptance}
          isUnderWay={acceptances.underWay.value === fingerprint}
          failure={failed?.fingerprint === fingerprint ? failed.failure : undefined}
          onAccept={(values) => acceptances.accept(fingerprint, values)}
          onTakeBack={() => void acceptances.takeBack(fingerprint)}
        />
      )}
    </>
  );
}
