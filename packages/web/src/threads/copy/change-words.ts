/** The words of changing a post of one’s own. */
export const changeWords = {
  yourChange: 'Your words',
  newerWords: 'This is what it says now. Saving again puts your words in their place.',
  save: 'Save',
  leaveAsItWas: 'Leave it as it was',
}
