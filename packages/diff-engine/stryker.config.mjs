import { mutationOf } from '../../mutation/stryker.mjs';

export default mutationOf('diff-engine');
