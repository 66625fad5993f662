/** What the page of every mail says, in English; how a mail comes is said by its place. */
export const copy = {
  title: 'Every mail',
  lede: 'Each kind of mail there is, worded by what sends it from what lies in the database now: the latest of its kind, for whoever it is for. Looking sends nothing, queues nothing and marks nothing.',
  madeUp: 'Digits, and links that let somebody in, are made up. Answers and “No more mail” are real ones.',
  nothing: 'Nothing of this kind lies here.',
  to: (address: string, group: string | null) => (group ? `To ${address}, of ${group}` : `To ${address}`),
  asText: 'As plain text',
  travels: {
    FULL: 'all of it travels',
    FIRST_LINES: 'the first lines travel',
    TITLE: 'the title travels',
    NOTHING: 'nothing travels',
  },
  sections: {
    asked: {
      title: 'Asked for, or an invitation',
      says: {
        'sign-in': 'To somebody who has a seat',
        'sign-in-of-a-stranger': 'To an address that nobody signs in with',
        'new-address': 'To the address that somebody would like to sign in with',
        'new-address-in-use': 'To one that signs somebody in already',
        'address-changed': 'To the address that was left',
        'invitation-of-a-candidate': 'In a sponsor’s words',
        'invitation-to-the-table': 'To somebody who was at the table before',
        coming: 'To whoever pressed “I would like to come”',
      },
    },
    threadsAndMeetings: { title: 'Told of threads and meetings' },
    inWords: { title: 'Told in words of their day' },
    together: {
      title: 'Told together',
      says: { several: 'Several things in one mail', kept: 'Something that is kept among a few' },
    },
    travelling: { title: 'How much of the words travels' },
    byTheClock: {
      title: 'By the clock',
      says: {
        'evening-not-said': 'To somebody who has not said whether they come',
        'evening-said': 'To somebody who has said so',
        digest: 'A week without a meeting',
      },
    },
  },
}
