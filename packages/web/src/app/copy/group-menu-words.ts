const plural = new Intl.PluralRules('en')

/** What the menu of a group says, and the pages it leads to. */
export const groupMenuWords = {
  otherGroups: 'Your other groups',
  yourAccount: 'This group and you',
  somethingNew: 'something new',
  newIn: (threads: number) => `${threads} ${plural.select(threads) === 'one' ? 'new thread' : 'new threads'}`,
  search: 'Search',
  drafts: 'Drafts',
  charter: 'The charter',
  lookAfterGroup: 'Look after the group',
  foundGroup: 'Found a group',
  settings: 'Settings',
  signOut: 'Sign out',
}
