import { numberWords } from '../../../design/number-words.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

interface Named {
  name: string
  trade: string
  isViewer: boolean
}

/** More than this many are not named one by one. */
const mostNamed = 3

/** The words of proposing a candidate. */
export const copy = {
  people: 'People',
  sponsorSomeone: 'Sponsor someone',
  lede: 'You vouch for one person, and stay beside them until they have settled.',
  tableIsAsked: (days: number | undefined) =>
    days === undefined
      ? 'First the table is asked whether everyone could speak freely with them. No letter goes to them before that.'
      : `First the table is asked, for ${numberWords(days)} ${days === 1 ? 'day' : 'days'}, whether everyone could speak freely with them. No letter goes to them before that.`,
  invitedSoon:
    'The table is not asked here first: once you have given their address, the invitation can go out.',
  adminsInvite:
    'The table is not asked here first: those who look after the group invite them, once you have given their address.',

  settleFirst: (companion: string | null) =>
    `You are new at the table yourself. Once you have settled, you can bring someone too. If a name comes to mind now, ${companion ? `speak with ${companion}` : 'speak with whoever brought you'}: anyone who has settled can propose them.`,
  setFirst:
    'The table is still being set: those who already meet are being invited. Once it is set, each of you can bring someone.',
  enoughOnTheirWay: (open: number) =>
    open === 1
      ? 'Someone is on their way already, by you. When they have come, or the answer is no, there is room for the next one.'
      : `${capitalised(numberWords(open))} people are on their way already, by you. When one of them has come, or the answer is no, there is room for the next one.`,
  notNow: 'You cannot propose anyone just now. Those who look after the group can tell you why.',
  backToPeople: 'Back to the people here',

  fullness: {
    FULL_SOON:
      'The table is nearly full. You can propose someone all the same; think of who would sit where.',
    FULL: 'The table is full. You can propose someone all the same; they may have to wait until a seat is free.',
  },

  name: 'Their name',
  trade: 'Their trade',
  tradeHint: 'In a word or two, as it would stand beside their name: “boat builder”.',
  /** "Two members already do something like it: Priya Kaur (pharmacist) and you." */
  alike: (members: Named[]) => {
    const others = members.filter(({ isViewer }) => !isViewer)
    if (others.length === 0) return 'You do something like it yourself.'
    const does =
      members.length === 1 ? 'One member already does' : `${manyMembers(members.length)} already do`
    if (members.length > mostNamed) return `${does} something like it.`
    const names = others.map(({ name, trade }) => `${name} (${trade})`)
    return `${does} something like it: ${list.format(others.length < members.length ? [...names, 'you'] : names)}.`
  },
  howKnown: 'How you know them',
  howKnownHint: 'Since when, and from where.',
  words: 'Why this table',
  wordsHint: (name: string) =>
    `In your own words, a few sentences: what they would bring, and what they would find here. The table reads this, and so does ${name || 'whom it is about'}, with your name under it.`,
  missing: (characters: number) =>
    characters === 1 ? 'One more character is enough.' : `${characters} more characters are enough.`,
  business: 'Is there any business between the two of you?',
  noBusinessBetween: 'No',
  businessBetween: 'Yes, there is',
  whichBusiness: 'What it is',
  whichBusinessHint: 'You said you do business together: the table will see that, and what you write here.',
  whatItIsNot: (group: string) => `What ${group} is not`,
  told: 'I have told them this',
  toldWithoutWords: (group: string) => `I have told them what ${group} is, and what it is not`,
  propose: (name: string) => (name ? `Propose ${name}` : 'Propose them'),
  proposing: 'Proposing …',
  kept: 'What you type is kept for you alone until you send it. Only this is kept about them here; after a no it is erased, thirty days later.',

  noName: 'Their name is missing.',
  noTrade: 'What do they do? A word is enough.',
  noHowKnown: 'How do you know them? A sentence is enough.',
  noWords: 'Why them, and why here? The table goes by what you write, and they will read it.',
  fewWords: (missing: number) =>
    `Say a little more, please: the table goes by what you write, and they will read it. ${missing === 1 ? 'One more character is enough.' : `${missing} more characters are enough.`}`,
  noBusinessAnswer: 'Please say yes or no.',
  noBusiness: 'What is the business between you? A sentence is enough.',
  notTold: 'Please tell them first, so that nobody comes for something else.',
}

function manyMembers(count: number): string {
  return `${capitalised(numberWords(count))} members`
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1)
}
