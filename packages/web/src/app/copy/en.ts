interface Person {
  name: string
  trade: string
}

/** The words of the frame around the pages, and of the pages that show several rooms. */
export const copy = {
  opening: 'Putting the coffee on.',
  skip: 'Go to the page',
  product: 'Sixthirty',

  places: 'Places',
  table: 'Table',
  threads: 'Threads',
  people: 'People',
  menu: (label: string) => `${label}, menu`,
  couldNotBring: 'We could not reach that. What you see is still right. Press again.',
  inbox: 'Inbox',
  inboxNew: 'Inbox, something new',

  nothingHere: 'There is nothing here',
  nothingHereWords: 'There is nothing here for this account. If someone sent you the link, ask them.',
  toYourGroups: 'Go to your groups',
  failed: 'We could not open this page',
  failedWords: 'Something went wrong on our side. Nothing you wrote is lost.',
  unreachable: 'We cannot be reached right now',
  unreachableWords: 'Your connection may be down. What you typed is safe on this device.',
  notKeptWords: 'This page is not kept here. What you typed is safe on this device.',
  tryAgain: 'Try again',

  greeting: (hour: number, name: string) =>
    `${hour < 12 ? 'Good\u00a0morning' : hour < 18 ? 'Good\u00a0afternoon' : 'Good\u00a0evening'}, ${name}`,
  sinceYouLooked: 'Since you last looked',
  said: 'What has been said',
  noThreads:
    'Nothing has been said here yet. Ask the thing you would ask if everyone here already trusted you.',
  readEverything: 'You have read everything. The last word:',
  toThreads: (moreIsNew: boolean) => (moreIsNew ? 'See everything that is new' : 'See all threads'),
  startThread: 'Start a thread',
  /** "Bring something to Tuesday", "Bring something to today’s table". */
  bring: (day: string | null) =>
    `Bring something to ${day === null ? 'the table' : day.startsWith('to') ? `${day}’s table` : day}`,
  newPosts: (posts: number) => `${posts} new`,
  /** "Esi, bookkeeper", "Priya, then Anne", "Priya, Tomás, then Anne". */
  spoke: (speakers: Person[]) => {
    const [only] = speakers
    if (only && speakers.length === 1) return withTrade(only)
    const names = speakers.map(firstName)
    return [...names.slice(0, -1), `then ${names.at(-1) ?? ''}`].join(', ')
  },
  startedBy: (author: Person) => `started by ${withTrade(author)}`,
}

function firstName({ name }: Person): string {
  return name.split(' ')[0] ?? name
}

function withTrade(person: Person): string {
  return person.trade ? `${firstName(person)}, ${person.trade}` : firstName(person)
}
