import * as v from 'valibot';

/** `critical`: broken, exposed or unreachable; `warn`: behaves differently, look; `info`: worth knowing. */
export const Severity = v.picklist(['critical', 'warn', 'info']);
export type Severity = v.InferOutput<typeof Severity>;
