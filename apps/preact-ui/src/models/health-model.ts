import type { ApiClient } from '@env-drift/api-client';
import type { BindingHealth } from '@env-drift/contracts';
import { signal } from '@preact/signals';

export type HealthModel = ReturnType<typeof createHealthModel>;

/** Which parts this deployment has; asked for once, when somebody wants to know. */
export function createHealthModel(api: Pick<ApiClient, 'getHealth'>) {
  const bindings = signal<Readonly<Record<string, BindingHealth>>>({});
  let isAsked = false;
  return {
    bindings,
    async load() {
      if (isAsked) return;
      isAsked = true;
      const health = await api.getHealth();
      if (health.ok) bindings.value = health.value.bindings ?? {};
    },
  };
}
