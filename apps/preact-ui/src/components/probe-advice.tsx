import type { ProbeErrorCode } from '@env-drift/contracts';
import { probeAdvice } from '../strings/probe-advice.ts';

/** What to do about a side that could not be observed. */
export const ProbeAdvice = ({ code }: { code: ProbeErrorCode }) => <p>{probeAdvice[code]}</p>;
