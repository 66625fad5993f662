import { randomUUID } from 'node:crypto'
import type { Step } from '../../src/sponsorships/life-cycle.ts'
import type { Planted } from './planted-sponsorship.ts'

/** The steps that members take, each by one verb. The others are the candidate's and the clock's. */
export const verbs: Partial<Record<Step, (planted: Planted) => [verb: string, input: object]>> = {
  ANSWER: asked => ['answerProposal', { ...about(asked), answer: 'COMFORTABLE' }],
  HOLD: asked => ['holdProposal', { ...about(asked), reason: 'We share a mother.' }],
  LIFT: asked => ['liftHold', about(asked)],
  WITHDRAW: asked => ['withdrawSponsorship', about(asked)],
  CLOSE: asked => ['closeSponsorship', { ...about(asked), reason: 'It is not the time for it.' }],
  GIVE_ADDRESS: asked => ['giveAddress', { ...about(asked), email: `${randomUUID()}@example.org` }],
  INVITE: asked => ['inviteClearedCandidate', { ...about(asked), email: `${randomUUID()}@example.org` }],
  TAKE_OVER: asked => ['takeOverSponsorship', { ...about(asked), words: 'I know her work. '.repeat(10) }],
  TAKE_BACK: ({ table, invitationId }) => ['revokeInvitation', { groupId: table.id, invitationId }],
  CONFIRM: asked => ['confirmSettled', about(asked)],
  EXTEND: asked => ['extendAccompaniment', about(asked)],
  PROPOSE_HAND_OVER: asked => [
    'proposeHandOver',
    { ...about(asked), memberId: asked.actors.settled.id, reason: 'I am away for the spring.' },
  ],
  ANSWER_HAND_OVER: ({ table, handOverId }) => [
    'answerHandOver',
    { groupId: table.id, handOverId, agrees: true },
  ],
}

const about = ({ table, sponsorshipId }: Planted) => ({ groupId: table.id, sponsorshipId })
