import { visits } from './environment-migrations/0001-visits.ts';
import type { Migration } from './migrate.ts';

/** Append only: what has been released is never edited, reordered or removed. */
export const environmentMigrations: readonly Migration[] = [visits];
