const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** A count as people write it in a sentence: in words up to twelve. */
const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const number = (count: number) => words[count] ?? new Intl.NumberFormat('en').format(count)

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** "A, B, and two more". */
const named = (called: readonly string[], count: number) => {
  const more = count - called.length
  return list.format([...called, ...(more > 0 ? [`${number(more)} more`] : [])])
}

/** What the mails that leave by the clock say, in English. */
export const copy = {
  when: {
    today: (clock: string) => `today at ${clock}`,
    tomorrow: (clock: string) => `tomorrow at ${clock}`,
    on: (day: string, clock: string) => `on ${day} at ${clock}`,
  },

  evening: {
    /** @param meetingName what the group calls its meetings: "Coffee" */
    is: (meetingName: string, when: string) => `${meetingName} is ${when}`,
    /** Asks as long as nothing was said. */
    subject: (is: string, isAsked: boolean) => (isAsked ? `${is}. Will you be there?` : is),
    where: (place: string) => `Where: ${place}`,
    open: (meetingName: string) => `Open ${meetingName} at the table`,
  },

  coming: {
    nobodyElse: 'Nobody else sits at this table yet.',
    names: (names: readonly string[]) => list.format(names),
    count: (count: number) => number(count),
    going: (who: string, count: number, visitors: number) => {
      if (count === 0) return 'nobody else has said yes so far'
      const guests =
        visitors === 0 ? '' : visitors === 1 ? ', and a visitor' : `, and ${number(visitors)} visitors`
      return `${who} ${count === 1 ? 'is' : 'are'} coming${guests}`
    },
    maybe: (who: string) => `${who} may`,
    notGoing: (who: string) => `${who} cannot`,
    silent: (count: number) => `${number(count)} ${count === 1 ? 'has' : 'have'} not said`,
    sentence: (parts: readonly string[]) => `${capital(parts.join('; '))}.`,
  },

  table: {
    title: 'On the table',
    broughtBy: (owner: string, isReader: boolean, mattersNow: boolean) => {
      if (isReader) return mattersNow ? 'You: this matters to you now' : 'You'
      return mattersNow ? `${owner}: this matters now` : owner
    },
    more: 'And more, of which no mail tells.',
    something: 'Something of which no mail tells.',
  },

  said: {
    asks: 'Nobody has answered yet',
    others: 'Said since you last looked',
    asksOf: (who: string, title: string) => `${who} asks: “${title}”`,
    wroteIn: (who: string, count: number, title: string) =>
      count === 1
        ? `${who} wrote in “${title}”`
        : `${capital(number(count))} new in “${title}”, first from ${who}`,
    more: (group: string) => `And more that is new at ${group}`,
    something: (group: string) => `Something new at ${group}`,
    /** "Mei Tan, baker, with a picture: the oven": words alone would not tell of it. */
    by: (who: string, files: readonly string[]) =>
      files.length > 0 ? `${who}, with ${files.join(', and ')}` : who,
    /** @param called those that are named, of so many */
    pictures: (count: number, called: readonly string[]) =>
      count === 1 ? `a picture: ${called.join('')}` : `${number(count)} pictures: ${named(called, count)}`,
    papers: (count: number, called: readonly string[]) =>
      count === 1 ? `a paper: ${called.join('')}` : `${number(count)} papers: ${named(called, count)}`,
  },

  digest: {
    subject: (group: string) => `Your week at ${group}`,
    heading: (group: string) => `Your week at ${group}`,
    lede: 'No meeting is near, so this is what was said since you last looked.',
    open: (group: string) => `Open ${group}`,
  },
}
