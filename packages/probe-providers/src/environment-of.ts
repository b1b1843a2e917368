import { maskSecrets, type SignalEnvelope } from '@env-drift/contracts';

/** A side as its envelope names it. */
export const environmentOf = (
  { id, label }: { id: string; label?: string | undefined },
  target_url: string,
): SignalEnvelope['environment'] => ({
  id,
  ...(label !== undefined && { label: maskSecrets(label) }),
  target_url,
});
