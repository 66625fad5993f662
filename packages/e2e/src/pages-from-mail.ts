import type { PageToSee } from './page-to-see.ts'

/** Where mails lead that are answered without signing in, in each state; and the page that shows all mails. */
export const pagesFromMail: PageToSee[] = [
  { name: 'answer', as: null, address: ({ answer }) => answer },
  { name: 'answer-other', as: null, address: ({ answerOther }) => answerOther },
  { name: 'answer-said', as: null, address: ({ answerSaid }) => answerSaid },
  { name: 'answer-moved', as: null, address: ({ answerMoved }) => answerMoved },
  { name: 'answer-cancelled', as: null, address: ({ answerCancelled }) => answerCancelled },
  { name: 'answer-unknown', as: null, address: '/r/nosuchanswer' },
  { name: 'unsubscribe', as: null, address: ({ unsubscribe }) => unsubscribe },
  { name: 'unsubscribed', as: null, address: ({ unsubscribed }) => unsubscribed },
  {
    name: 'unsubscribed-everywhere',
    as: null,
    address: ({ unsubscribedEverywhere }) => unsubscribedEverywhere,
  },
  { name: 'unsubscribe-gone', as: null, address: ({ unsubscribeGone }) => unsubscribeGone },
  { name: 'unsubscribe-unknown', as: null, address: '/u/nosuchlink' },
  { name: 'every-mail', as: null, address: '/dev/mail/every' },
]
