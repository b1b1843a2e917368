/** Of the findings of a comparison. */
export const findingsStrings = {
  heading: 'Findings',
  pending: 'Appear here as soon as both sides have been compared.',
  none: 'None.',
  isNew: 'New',
  isNewTitle: 'Not seen in the previous comparison of this pair',
  isRecurring: 'Recurring',
  isRecurringTitle: 'Also seen in the previous comparison of this pair',
  accepted: 'Accepted',
  evidence: 'Evidence',
  recommendation: 'What to do',
  permalink: 'Link to this finding',
};
