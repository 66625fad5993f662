/** The room's words for people, in English. */
export const copy = {
  refusals: {
    noSuchDraft: 'There is no such draft here any more. What you have on this screen is still there.',
    changedMeanwhile:
      'You wrote on elsewhere meanwhile, so this was not kept in its place. Both are safe: look at them side by side.',
    tooMany: (most: number) =>
      `You have ${most} drafts in this group, and there is no room for more. What you wrote is safe on this device; throw away a draft you need no more, and this one is kept too.`,
    tooLong: (called: string, most: number) =>
      `${called} is longer than the ${most} characters a draft has room for. What you wrote is safe on this device; a shorter text is kept here too.`,
  },

  /** What fields are called at the start of a sentence. */
  fields: { title: 'The question', body: 'What you wrote', rest: 'What belongs to what you wrote' },
}
