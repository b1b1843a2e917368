import { formatNumber } from '../models/format-number.ts';
import { statusLine } from './status-line.ts';

/** What both sides answered, in words. */
export const answerStrings = {
  answered: (label: string, status: number, took: string | undefined) =>
    `${label} answered ${statusLine(status)}${took === undefined ? '' : ` in ${took}`}`,
  failed: (label: string, code: string, took: string | undefined) =>
    `${label} gave no answer (${code})${took === undefined ? '' : ` after ${took}`}`,
  answers: (left: string, right: string) => `${left}, ${right}.`,
  alike: 'Both took about as long.',
  slower: (label: string, apart: string, times: number | undefined) =>
    `${label} took ${apart} longer${times === undefined || times < 1.15 ? '' : ` (${formatNumber(times, 1)} times as long)`}.`,
};
