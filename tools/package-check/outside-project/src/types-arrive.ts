import type { ApiClient } from '@env-drift/api-client';
import type { Comparison, Severity } from '@env-drift/contracts';
import { diffEnvelopes } from '@env-drift/diff-engine';
import { createDiffEngine } from '@env-drift/diff-engine/core';
import { varyDiffers } from '@env-drift/diff-engine/rules/vary-differs';
import { parseCacheControl } from '@env-drift/header-semantics';

// Compiled and never run: were the types lost on the way, none of this would be an error.

// @ts-expect-error -- no severity
export const severity: Severity = 'odd';
// @ts-expect-error -- no captures
export const diff = () => diffEnvelopes('staging', 'production');
// @ts-expect-error -- no rule
export const engine = () => createDiffEngine({ rules: [varyDiffers.code] });
// @ts-expect-error -- no value of a field
export const directives = () => parseCacheControl(60);
// @ts-expect-error -- no AbortSignal
export const health = (client: ApiClient) => client.getHealth({ signal: 'stop' });

/** The deepest of the types. */
export const left = ({ result }: Comparison): string => result.left.url;
