import { askedMails } from './asked-mails.ts'
import type { MailPlace, MailSection } from './mail-place.ts'
import { mailsByTheClock } from './mails-by-the-clock.ts'
import { mailsInWords, mailsOfThreadsAndMeetings, mailsTogether, mailsTravelling } from './told-mails.ts'

/** Every kind of mail there is, in the order of the page. */
export const everyMail: readonly MailSection[] = [
  askedMails,
  mailsOfThreadsAndMeetings,
  mailsInWords,
  mailsTogether,
  mailsTravelling,
  mailsByTheClock,
]

/** All of them, whatever section they stand in. */
export const everyPlace: readonly MailPlace[] = everyMail.flatMap(({ places }) => places)
