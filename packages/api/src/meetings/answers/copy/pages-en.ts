import { RsvpAnswer } from '../../rsvp.ts'

/** What the page behind an answer in a mail says, in English; the mail offers the same answers. */
export const pages = {
  answers: {
    [RsvpAnswer.GOING]: 'I’ll be there',
    [RsvpAnswer.MAYBE]: 'Not sure yet',
    [RsvpAnswer.NOT_GOING]: 'Can’t this time',
  },
  confirm: {
    /** @param meetingName what the group calls its meetings: "Coffee" */
    title: (meetingName: string, day: string) => `${meetingName}, ${day}`,
    lede: (name: string, answer: string) =>
      `${name}, this is what you pressed in the mail: “${answer}”. Press it once more, and the others see it.`,
    saidSoFar: (answer: string) => `So far you have said: “${answer}”.`,
    saidBeforeMove: (answer: string) => `Before it was moved you had said: “${answer}”.`,
    whyAgain: 'Mail programs open links by themselves, so nothing is said for you before you press.',
  },
  said: {
    titles: {
      [RsvpAnswer.GOING]: (day: string) => `You are coming on ${day}`,
      [RsvpAnswer.MAYBE]: (day: string) => `You are not sure yet about ${day}`,
      [RsvpAnswer.NOT_GOING]: (day: string) => `You cannot come on ${day}`,
    },
    lede: (name: string) => `Thank you, ${name}. The others see it at the table.`,
    change: 'If it changes',
    changeHint: 'Press another answer here until it begins, as often as you need to.',
  },
  facts: (meetingName: string, day: string, clock: string, place: string) =>
    `${meetingName}: ${day} at ${clock}${place ? `, ${place}` : ''}.`,
  moved: 'It was moved: this is its new time.',
  open: (meetingName: string) => `Open ${meetingName} at the table`,
  closed: {
    title: 'There is nothing to answer here any more',
    words:
      'This link answers one meeting for one person, until it begins. It answers nothing now, and nothing was changed.',
    advice: 'If you wanted to say whether you come, sign in and say it at the table.',
    begun: (meetingName: string, day: string) => `${meetingName} on ${day} has begun.`,
    cancelled: (meetingName: string, day: string) => `${meetingName} on ${day} was cancelled.`,
    signIn: 'Sign in',
  },
}
