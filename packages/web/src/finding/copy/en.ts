const plural = new Intl.PluralRules('en')

/** The words of finding. */
export const copy = {
  search: 'Search',
  lede: 'In what you may read. All your words must be there; "in quotes" they must stand together.',
  ledeEverywhere:
    'In all your groups, one by one. All your words must be there; "in quotes" they stand together.',
  words: 'What do you remember of it?',
  find: 'Search',
  narrow: 'Narrow it down',
  author: 'Written by',
  anyone: 'Anyone',
  kind: 'In',
  anyKind: 'Everything',
  kinds: {
    ASK: 'Asks',
    TALK: 'Talk',
    SHARE: 'Things shared',
    OFFER_OR_NEED: 'Offers and needs',
  },
  since: 'From this day on',
  until: 'Up to this day',

  nothingYet: 'A word or two of the sentence is enough, or a name. A slip in a title or a name is forgiven.',
  found: (words: string, places: number, areMore: boolean) => {
    if (places === 0) return `Nothing you may read has ${words}.`
    return areMore
      ? `The best ${places}, freshest first where they fit alike.`
      : `${places} ${plural.select(places) === 'one' ? 'place' : 'places'} found.`
  },
  nothingAdvice:
    'Try fewer words, or another word from the same sentence. Words inside a post must be spelt as they were written.',
  narrowed: 'Something may be there beyond the person, the kind or the days you chose.',
  widen: 'Look without them',
  people: 'People',
  places: 'What was said',
  inTheTitle: 'its title is like your words',
  files: { PICTURE: 'Picture:', PAPER: 'File:' },
  /** "Priya Kaur, pharmacist". */
  writtenBy: (author: { name: string; trade: string; isViewer: boolean } | null) => {
    if (!author) return 'someone who has left'
    if (author.isViewer) return 'you'
    return author.trade ? `${author.name}, ${author.trade}` : author.name
  },
  showMore: 'Show more',
  couldNotShow: 'We could not bring more. What you see is still right; try again.',
  everywhere: 'Look in all your groups',
  allIn: (group: string) => `See all of it in ${group}`,
}
