const list = new Intl.ListFormat('en', { type: 'conjunction' })

export interface Sponsor {
  name: string
  isViewer: boolean
}

interface Seated {
  name: string
  isViewer: boolean
  standing: string
  /** Who accompanies a newcomer. */
  companion: Sponsor | null
}

/** The words of the drawn table. On their own, so that the Table does not bring all the words of groups along. */
export const tableWords = {
  you: 'You',

  /** "Priya Kaur, Dana Whitfield and you are at this table. Jo Fairbanks is new here, with Dana Whitfield." */
  whoIsHere: (seated: Seated[]): string => {
    const others = seated.filter(member => !member.isViewer).map(member => member.name)
    if (others.length === 0) return 'Only you are at this table so far.'
    const names = list.format(others.length < seated.length ? [...others, 'you'] : others)
    return [`${names} are at this table.`, ...seated.filter(isNewcomer).map(newcomerSentence)].join(' ')
  },
}

/** As it stands within a sentence. */
export function nameOf({ name, isViewer }: Sponsor): string {
  return isViewer ? 'you' : name
}

function isNewcomer({ standing }: Seated): boolean {
  return standing === 'NEWCOMER'
}

/** "Jo Fairbanks is new here, with Dana Whitfield." */
export function newcomerSentence({ name, isViewer, companion }: Omit<Seated, 'standing'>): string {
  const who = isViewer ? 'You are' : `${name} is`
  return companion ? `${who} new here, with ${nameOf(companion)}.` : `${who} new here.`
}
