import type { EntityManager } from 'typeorm'
import { currentSession } from '../auth/session.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { groupFromRow, type Group, type GroupRow } from '../groups/group.ts'
import { SponsorshipState } from '../sponsorships/sponsorship.ts'
import { hashInvitationCode } from './invitation-code.ts'
import { mayStillBringIn } from './invitation-policy.ts'
import { findInvitation } from './invitation-queries.ts'
import { InvitationState, isAddressed, type Addressed, type Invitation } from './invitation.ts'

/** What a code leads to: an invitation that can be answered, or why it cannot. */
export type Opened =
  /** No code of ours, or a newer letter has replaced it: one answer for both. */
  | { state: 'UNKNOWN' }
  | { state: 'DECLINED' | 'REVOKED' | 'EXPIRED' }
  /** Whoever vouches cannot bring anyone in, or not for now. */
  | { state: 'RESTING' }
  /** Accepted before, by somebody who is not signed in here. */
  | { state: 'USED' }
  /** The one who is signed in sits at this table already; `byThis` when this very invitation brought them. */
  | { state: 'ALREADY_HERE'; group: Group; byThis: boolean }
  | ({ state: 'OPEN' } & OpenInvitation)

/** An invitation that can be answered, and what its reader is shown of the table. */
export type OpenInvitation = {
  invitation: Addressed
  group: Group
  /** In whose name it is: a candidate's sponsor, or whoever invited those already at the table. */
  voucher: { name: string; trade: string }
  /** Why, in the sponsor's words; null for those already at the table. */
  words: string | null
  /** Of those at the table, each once, in alphabetical order: no names yet. */
  trades: string[]
  charter: { version: number; text: string }
}

/** Looks at what a code leads to. Nothing is spent by looking. */
export async function openInvitation(context: RequestContext, code: string): Promise<Opened> {
  const key = await findByCode(context, code)
  if (!key) return { state: 'UNKNOWN' }
  const session = await currentSession(context)
  return context.database.asSystem('showing an invitation', key.groupId, async manager => {
    const invitation = await findInvitation(manager, key, context.now())
    const table = invitation && (await findTable(manager, invitation, session?.accountId ?? null))
    if (!invitation || !table) return { state: 'UNKNOWN' }
    const { viewerId, ...open } = table
    if (invitation.state === InvitationState.ACCEPTED) {
      const byThis = viewerId !== null && viewerId === invitation.memberId
      return byThis ? { state: 'ALREADY_HERE', group: open.group, byThis } : { state: 'USED' }
    }
    if (isLeftAlone(invitation)) return { state: 'RESTING' }
    if (invitation.state !== InvitationState.PENDING) return { state: invitation.state }
    if (viewerId !== null) return { state: 'ALREADY_HERE', group: open.group, byThis: false }
    if (!isAddressed(invitation)) return { state: 'UNKNOWN' }
    return { state: 'OPEN', invitation, ...open }
  })
}

/**
 * Whether it cannot be accepted because of whoever vouches, and nobody took it back on purpose: the page says so
 * before and after that is written down.
 */
function isLeftAlone(invitation: Invitation): boolean {
  const { state, sponsorshipState } = invitation
  const isOpen = state === InvitationState.PENDING
  const hasDied = state === InvitationState.REVOKED && sponsorshipState === SponsorshipState.CLEARED
  return (isOpen || hasDied) && !mayStillBringIn(invitation)
}

/** The invitation with this code, whatever its state; null when there is none. */
export async function findByCode(
  { database }: RequestContext,
  code: string,
): Promise<{ groupId: string; id: string; codeHash: Buffer } | null> {
  const codeHash = hashInvitationCode(code)
  if (!codeHash) return null
  const statement = { name: 'find_invitation', text: 'select * from app.find_invitation($1)' }
  const [row] = await database.readBeforeSeat<{ group_id: string; id: string }>(statement, [codeHash])
  return row ? { groupId: row.group_id, id: row.id, codeHash } : null
}

type TableRow = Omit<OpenInvitation, 'group' | 'invitation'> & { group: GroupRow; viewerId: string | null }

async function findTable(manager: EntityManager, invitation: Invitation, accountId: string | null) {
  const [row]: TableRow[] = await manager.query(
    `select row_to_json(g) as group, s.words, json_build_object('version', c.version, 'text', c.text) as charter,
       json_build_object('name', m.name, 'trade', m.trade) as voucher,
       array(select distinct o.trade from members o
         where o.group_id = g.id and o.ended_at is null and o.trade <> '' order by o.trade) as trades,
       (select o.id from members o
         where o.group_id = g.id and o.ended_at is null and o.account_id = $3) as "viewerId"
     from groups g
       join charters c on c.group_id = g.id and c.version = g.charter_version
       join members m on m.group_id = g.id and m.id = $2
       left join sponsorships s on s.group_id = g.id and s.id = $4
     where g.id = $1`,
    [invitation.groupId, invitation.voucher.id, accountId, invitation.sponsorshipId],
  )
  return row ? { ...row, group: groupFromRow(row.group) } : null
}
