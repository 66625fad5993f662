/** The words of what is rarely pressed under a post. */
export const postMenuWords = {
  warm: (name: string) => `A warm word to ${name}`,
  other: 'This post',
  newFromHere: 'Mark as new from here',
  copyLink: 'Copy the link to it',
  linkCopied: 'The link is copied.',
  linkNotCopied: (link: string) => `This browser did not let us copy the link. Here it is: ${link}`,
  asItWas: 'Everything is as it was.',

  takeBackPost: 'Take back your post',
  takeBackQuestion: 'Take this back?',
  takeBackMeaning:
    'Your words disappear for everyone, and a line says that you took them back. Replies to it stay. This cannot be undone.',
  takeItBack: 'Take it back',
  letItStand: 'Let it stand',
}
