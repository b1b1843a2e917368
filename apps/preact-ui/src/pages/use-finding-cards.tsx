import type { Finding } from '@env-drift/contracts';
import { useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { FindingCard } from '../components/finding-card.tsx';
import { WhenNear } from '../components/when-near.tsx';
import type { FindingsView } from '../models/findings-view.ts';
import { nameSides } from '../models/name-sides.ts';
import type { FindingDetailsProps } from './finding-details.tsx';
import { FindingDetails } from './late-parts.ts';

type CardProps = FindingDetailsProps & { view: FindingsView };

/** More are not laid out all at once, but in pieces of so many. */
const MANY = 200;
const PIECE = 20;

/**
 * The cards of findings: the same card for the same finding, and the same piece for the same cards, so that drawing
 * more of thousands does not look at those that are drawn.
 */
export function useFindingCards({
  sides,
  acceptances,
  canAccept,
  view,
}: Omit<CardProps, 'finding'>): (members: readonly Finding[]) => VNode[] {
  return useMemo(() => {
    const cards = new WeakMap<Finding, VNode>();
    const pieces = new WeakMap<VNode, { last: VNode; piece: VNode }>();
    const cardOf = (finding: Finding) => {
      const card = cards.get(finding) ?? (
        <Card
          key={finding.id}
          sides={sides}
          acceptances={acceptances}
          canAccept={canAccept}
          view={view}
          finding={finding}
        />
      );
      cards.set(finding, card);
      return card;
    };
    const pieceOf = (held: VNode[], index: number) => {
      const [first, last] = [held[0]!, held.at(-1)!];
      const known = pieces.get(first);
      if (known?.last === last) return known.piece;
      const piece = (
        <div key={index} class="finding-piece">
          {held}
        </div>
      );
      pieces.set(first, { last, piece });
      return piece;
    };
    return (members) => {
      const all = members.map(cardOf);
      if (view.matchingCount.value <= MANY) return all;
      return Array.from({ length: Math.ceil(all.length / PIECE) }, (_, index) =>
        pieceOf(all.slice(index * PIECE, (index + 1) * PIECE), index),
      );
    };
  }, [sides, acceptances, canAccept, view]);
}

/** On its own, so that opening one redraws no other. */
function Card({ view, finding, ...details }: CardProps) {
  const { fingerprint, id } = finding;
  const isOpen = useComputed(() => view.isOpen(id)).value;
  const isAccepted = useComputed(() => details.acceptances.accepted.value.has(fingerprint)).value;
  return (
    <FindingCard
      finding={finding}
      labels={nameSides(details.sides)}
      age={view.ageOf(finding)}
      isAccepted={isAccepted}
      isOpen={isOpen}
      onToggle={(open) => view.setOpen(id, open)}
    >
      <WhenNear part={FindingDetails}>
        <FindingDetails finding={finding} {...details} />
      </WhenNear>
    </FindingCard>
  );
}
