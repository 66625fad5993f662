const list = new Intl.ListFormat('en', { type: 'conjunction' })

interface Seated {
  name: string
  isViewer: boolean
  standing: string
  sponsor: { name: string } | null
}

/** The words of a group's people: who is here, who came with whom. */
export const copy = {
  you: 'You',

  beingSet: 'Setting the table',
  inviteWhileBeingSet: (until: string | null) =>
    `Begin with those who already meet with you: they join as founders, without questions, as many as you like. When everyone is here, say that your table is set.${until ? ` On ${until} it counts as set by itself.` : ''}`,
  youAreEarly: 'The table is being set: those who already meet are being invited. You are early.',
  inviteThoseAtTheTable: 'Invite those at the table',
  tableIsSet: 'Our table is set',
  tableIsSetQuestion: 'Is your table set?',
  tableIsSetMeaning:
    'From then on each new person comes by an invitation in a sponsor’s own words, and is accompanied until they have settled. This cannot be taken back.',
  notYet: 'Not yet',

  /** "Priya Kaur, Dana Whitfield and you are at this table. Jo Fairbanks is new here, with Dana Whitfield." */
  whoIsHere: (seated: Seated[]): string => {
    const others = seated.filter(member => !member.isViewer).map(member => member.name)
    const viewerIsHere = others.length < seated.length
    if (others.length === 0) return 'Only you are at this table so far.'
    const names = list.format(viewerIsHere ? [...others, 'you'] : others)
    const verb = others.length === 1 && !viewerIsHere ? 'is' : 'are'
    return [`${names} ${verb} at this table.`, ...seated.filter(isNewcomer).map(newcomerSentence)].join(' ')
  },
}

function isNewcomer({ standing }: Seated): boolean {
  return standing === 'NEWCOMER'
}

function newcomerSentence({ name, isViewer, sponsor }: Seated): string {
  const who = isViewer ? 'You are' : `${name} is`
  return sponsor ? `${who} new here, with ${sponsor.name}.` : `${who} new here.`
}
