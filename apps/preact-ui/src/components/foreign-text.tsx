import { visibleText } from '@env-drift/contracts';

/**
 * Words of a target, or a sentence that holds some: what is not seen is shown, and what is written the other way turns
 * nothing around it.
 */
export const ForeignText = ({ text }: { text: string }) => <bdi>{visibleText(text)}</bdi>;
