/* What reads the form, apart from the page, which loads it only where one is sent. */
export { namedFaults } from './named-faults.ts';
export { readForm } from './read-form.ts';
