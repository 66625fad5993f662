import { registerEnumType } from 'type-graphql'

/** What a sponsorship in flight needs of a person, in the order in which it is looked after. */
export enum SponsorshipNeed {
  HELD = 'HELD',
  TAKE_OVER = 'TAKE_OVER',
  GIVE_ADDRESS = 'GIVE_ADDRESS',
  INVITE = 'INVITE',
  INVITATION_FAILED = 'INVITATION_FAILED',
  INVITATION_OPEN = 'INVITATION_OPEN',
  NEWCOMER_WITHOUT_SPONSOR = 'NEWCOMER_WITHOUT_SPONSOR',
  EXTENDED = 'EXTENDED',
  NOTHING = 'NOTHING',
}

registerEnumType(SponsorshipNeed, {
  name: 'SponsorshipNeed',
  description: 'What a sponsorship in flight needs of those who look after the group.',
  valuesConfig: {
    HELD: { description: 'Somebody could not speak freely: talk, then it is lifted or closed.' },
    TAKE_OVER: { description: 'Cleared, and its sponsor is gone or paused: somebody else may vouch.' },
    GIVE_ADDRESS: { description: 'Cleared, and nobody has said where the letter goes.' },
    INVITE: { description: 'Cleared, with an address: the letter can leave.' },
    INVITATION_FAILED: { description: 'The letter could not be delivered.' },
    INVITATION_OPEN: { description: 'The letter is out, and waits for an answer.' },
    NEWCOMER_WITHOUT_SPONSOR: { description: 'The newcomer is here, and whoever accompanied them is gone.' },
    EXTENDED: { description: 'The newcomer is accompanied for 30 days more.' },
    NOTHING: { description: 'Goes its way.' },
  },
})
