import { registerEnumType } from 'type-graphql'

export enum ThreadKind {
  ASK = 'ASK',
  TALK = 'TALK',
  SHARE = 'SHARE',
  OFFER_OR_NEED = 'OFFER_OR_NEED',
}

export enum AskMode {
  EXPERIENCE = 'EXPERIENCE',
  ADVICE = 'ADVICE',
  IDEAS = 'IDEAS',
  INTRODUCTION = 'INTRODUCTION',
  JUST_LISTEN = 'JUST_LISTEN',
}

registerEnumType(ThreadKind, {
  name: 'ThreadKind',
  description: 'What a thread is for.',
  valuesConfig: {
    ASK: { description: 'Wants help, in the way its mode says.' },
    SHARE: { description: 'A tool, a book.' },
    OFFER_OR_NEED: { description: 'Leads and needs, in their own lane; replies close after 21 days.' },
  },
})

registerEnumType(AskMode, {
  name: 'AskMode',
  description: 'What kind of help an ask wants.',
  valuesConfig: {
    EXPERIENCE: { description: 'What others have lived themselves.' },
    JUST_LISTEN: { description: 'A line, or a warm reaction; no advice.' },
  },
})
