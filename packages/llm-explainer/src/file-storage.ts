import type { Side } from '@env-drift/contracts';
import { factOf } from './fact-of.ts';
import { textOf, type Observation } from './observation.ts';

/** As storages for files call themselves in Server. */
const STORAGE = /^(?:AmazonS3|MinIO|UploadServer|Windows-Azure-Blob)\b/i;

/**
 * Whether a storage for files answers by itself: it knows no application behind it, says 403 for a file that is not
 * there to whoever may not list its files, and 503 to whoever asks too often.
 */
export const isFileStorage = (observation: Observation, side: Side): boolean =>
  STORAGE.test(textOf(factOf(observation, 'platform', 'server', side)));
