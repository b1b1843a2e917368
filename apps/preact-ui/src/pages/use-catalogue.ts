import { useEffect, useState } from 'preact/hooks';
import type { ChoosableRule } from '../components/rule-fields.tsx';

/** Every rule that there is; it comes with the docs, which the page does not wait for. */
export function useCatalogue(): readonly ChoosableRule[] {
  const [catalogue, setCatalogue] = useState<readonly ChoosableRule[]>([]);
  useEffect(() => {
    let isHere = true;
    const docs = import('../models/finding-docs.ts').then((part) => part.loadFindingDocs());
    void docs.then(
      (all) => isHere && setCatalogue(all),
      // The rules that are set can still be seen and removed.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, []);
  return catalogue;
}
