import { IsNull, type EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { newSession, openSession, takeUpSession } from '../auth/new-session.ts'
import { provenComing, spendComing } from '../auth/proven-coming.ts'
import { currentSession, type CurrentSession } from '../auth/session.ts'
import { newId } from '../graphql/identifier.ts'
import { Refusal } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { memberTextRules, type MemberTexts } from '../groups/member-texts.ts'
import { Member } from '../groups/member.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { accompanyNewcomer } from '../sponsorships/accompany-newcomer.ts'
import { copy } from './copy/en.ts'
import { pages } from './copy/pages-en.ts'
import { holdForComing } from './hold-invitation.ts'
import { mayStillBringIn } from './invitation-policy.ts'
import { Invitation, InvitationKind, InvitationState, isAddressed } from './invitation.ts'
import { joinTable } from './join-table.ts'
import { tellVoucherOfComing } from './letters-to-members.ts'
import { findByCode } from './opened-invitation.ts'

/** What someone says of themselves before they come; a candidate also why, and what they are not here for. */
export type ComingTexts = MemberTexts & { whyCome: string; notHereFor: string }

/** How someone comes to the table: what they say of themselves, and which charter they said yes to. */
export type Coming = ComingTexts & {
  /** The version that was shown with the yes; null without a yes. */
  acceptedCharter: number | null
  /** As the account they are signed in with, rather than as the invited address. */
  asSignedIn: boolean
}

/** HERE: at the table, now or before. Of the others the page tells why. */
export type Outcome =
  | { outcome: 'HERE'; slug: string }
  | { outcome: 'CLOSED' | 'UNPROVEN' | 'CHARTER_CHANGED' | 'ALREADY_MEMBER' }

/** The two questions are a candidate's alone. */
const rulesFor = (kind: InvitationKind) => {
  const atLeast = kind === InvitationKind.CANDIDATE ? 1 : 0
  return {
    ...memberTextRules,
    whyCome: { called: copy.fields.whyCome, atLeast, atMost: 1_000, whenEmpty: copy.missing.whyCome },
    notHereFor: {
      called: copy.fields.notHereFor,
      atLeast,
      atMost: 1_000,
      whenEmpty: copy.missing.notHereFor,
    },
  }
}

/**
 * Comes to the table. All that must hold is asked afresh, behind locks on the sponsorship, the invitation, the group
 * and whoever vouches; coming a second time leads to the seat one already has.
 * @throws Refusals for a name, a trade or an answer that cannot stay so
 * @throws Refusal CHARTER_UNACCEPTED, or UNPROVEN when the proof of the address ran out at this very moment
 */
export async function acceptInvitation(
  context: RequestContext,
  code: string,
  coming: Coming,
): Promise<Outcome> {
  const key = await findByCode(context, code)
  if (!key) return { outcome: 'CLOSED' }
  const session = await currentSession(context)
  const provenEmail = await provenComing(context, key.id)
  const opened = newSession(context)

  const result = await context.database.asSystem('coming to the table', key.groupId, async manager => {
    const now = context.now()
    const invitation = await holdForComing(manager, key, now)
    const group = await manager.findOneBy(Group, { id: key.groupId })
    if (!invitation || !group) return { outcome: 'CLOSED' as const }
    if (invitation.state === InvitationState.ACCEPTED && (await isTheirs(manager, invitation, session)))
      return { outcome: 'HERE' as const, slug: group.slug, signIn: false }
    if (
      invitation.state !== InvitationState.PENDING ||
      !isAddressed(invitation) ||
      !mayStillBringIn(invitation)
    )
      return { outcome: 'CLOSED' as const }
    if (provenEmail !== invitation.email) return { outcome: 'UNPROVEN' as const }

    const { name, trade, askMeAbout, whyCome, notHereFor } = coming
    const said = { name, trade, askMeAbout, whyCome, notHereFor }
    const texts = checkTexts(said, rulesFor(invitation.kind))
    if (coming.acceptedCharter === null)
      throw new Refusal('CHARTER_UNACCEPTED', pages.last.charterUnaccepted, ['charter'])
    if (coming.acceptedCharter !== group.charterVersion) return { outcome: 'CHARTER_CHANGED' as const }

    const asSession = coming.asSignedIn ? session : null
    const accountId = asSession?.accountId ?? (await accountFor(manager, invitation.email))
    const memberId = await joinTable(manager, invitation, accountId, {
      ...texts,
      charterVersion: group.charterVersion,
    })
    if (!memberId) return { outcome: 'ALREADY_MEMBER' as const }
    if (!(await spendComing(context, manager, invitation.id)))
      throw new Refusal('UNPROVEN', pages.last.proofIsOver)
    await tellOfIt(manager, { group, invitation, member: { id: memberId, ...texts }, now })

    const signIn = session?.accountId !== accountId
    if (signIn) await openSession(manager, accountId, opened)
    return { outcome: 'HERE' as const, slug: group.slug, signIn }
  })
  if (result.outcome !== 'HERE') return result
  if (result.signIn) await takeUpSession(context, opened)
  return { outcome: 'HERE', slug: result.slug }
}

/** Whether the seat it led to is this person's, and still is. */
async function isTheirs(
  manager: EntityManager,
  { groupId, memberId }: Invitation,
  session: CurrentSession | null,
): Promise<boolean> {
  if (!session || !memberId) return false
  const { accountId } = session
  return manager.existsBy(Member, { groupId, id: memberId, accountId, endedAt: IsNull() })
}

async function accountFor(manager: EntityManager, email: string): Promise<string> {
  const [row]: { id: string }[] = await manager.query('select app.account_for($1, $2) as id', [
    newId(),
    email,
  ])
  if (!row) throw new Error('An address was proven and has no account.')
  return row.id
}

type HasCome = { group: Group; invitation: Invitation; member: ComingTexts & { id: string }; now: Date }

/** Writes down what has happened, and tells whoever vouched. */
async function tellOfIt(manager: EntityManager, { group, invitation, member, now }: HasCome): Promise<void> {
  const { id, groupId, voucher, sponsorshipId } = invitation
  const change = { state: InvitationState.ACCEPTED, memberId: member.id, answeredAt: now }
  await manager.update(Invitation, { groupId, id }, change)
  if (sponsorshipId) {
    const { id: newcomerId, whyCome, notHereFor } = member
    const came = { newcomerId, whyCome, notHereFor, now }
    await accompanyNewcomer(manager, { groupId, id: sponsorshipId }, came)
  }
  await recordFact(manager, { groupId, kind: 'MEMBER_JOINED', memberId: member.id })
  await tellVoucherOfComing(manager, { group, now }, voucher.id, {
    ...member,
    isNewcomer: sponsorshipId !== null,
  })
}
