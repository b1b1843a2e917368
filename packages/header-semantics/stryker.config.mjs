import { mutationOf } from '../../mutation/stryker.mjs';

export default mutationOf('header-semantics');
