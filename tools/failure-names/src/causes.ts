import { connectionCauses } from './causes/connection-causes.ts';
import { headerCauses } from './causes/header-causes.ts';
import { bodyCauses } from './causes/body-causes.ts';
import { nameCauses } from './causes/name-causes.ts';
import { redirectCauses } from './causes/redirect-causes.ts';
import { tlsCauses } from './causes/tls-causes.ts';
import type { Cause } from './cause.ts';

/** Every way to fail that has a name, in the order in which a request meets them. */
export const causes: readonly Cause[] = [
  ...nameCauses,
  ...connectionCauses,
  ...tlsCauses,
  ...headerCauses,
  ...redirectCauses,
  ...bodyCauses,
];
