import type { SectionName } from '@env-drift/contracts';

/** What has to be known of a rule before it is written. */
export interface NewRule {
  /** `thing-differs` */
  code: string;
  category: string;
  /** Where the values of the field are kept as facts. */
  section: SectionName;
  /** Name of the response field, lower-case. */
  header: string;
  /** One line: what it means that the rule fires. */
  title: string;
}

/** `thingDiffers` of `thing-differs` */
export const exportNameOf = (code: string) => code.replace(/-./g, (dash) => dash[1]!.toUpperCase());
