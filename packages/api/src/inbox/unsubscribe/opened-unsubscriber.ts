import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { groupFromRow, type Group, type GroupRow } from '../../groups/group.ts'
import { MailLevel } from '../mail/mail-level.ts'
import { readUnsubscribeToken, type Unsubscriber } from './unsubscribe-link.ts'

/** Whether mail comes to a member, and if not, whether it was stopped for this group or for all of theirs. */
export type MailState = 'COMES' | 'STOPPED' | 'STOPPED_EVERYWHERE'

/** A link that still leads to a member's mails. */
export type OpenUnsubscriber = { state: 'HERE'; seat: Seat; group: Group; mail: MailState }

/** UNKNOWN: not made here. GONE: has no seat there any more, so that no mail comes anyway. */
export type OpenedUnsubscriber = { state: 'UNKNOWN' } | { state: 'GONE' } | OpenUnsubscriber

const page = {
  name: 'mail_stopped',
  text: `select w.level, w.stopped_everywhere as "stoppedEverywhere"
    from mail_wishes w where w.group_id = $1 and w.member_id = $2`,
}

/** Whose mail a link is about, and whether any comes. Whoever left and came back has one seat: the link is about that. */
export async function openUnsubscriber(
  { database, deployment }: RequestContext,
  token: string,
): Promise<OpenedUnsubscriber> {
  const whose = readUnsubscribeToken(deployment.secret, token)
  if (!whose) return { state: 'UNKNOWN' }
  const accountId = await accountBehind(database, whose)
  const found = accountId && (await database.findSeat(accountId, { id: whose.groupId }))
  if (!found) return { state: 'GONE' }
  const { seat, groupRow } = found
  return {
    state: 'HERE',
    seat,
    group: groupFromRow(groupRow as GroupRow),
    mail: await mailOf(database, seat),
  }
}

function accountBehind(database: Database, { groupId, memberId }: Unsubscriber): Promise<string | null> {
  return database.asSystem('finding whose mail it is', groupId, async manager => {
    const [row]: { id: string | null }[] = await manager.query('select app.account_of_member($1, $2) as id', [
      groupId,
      memberId,
    ])
    return row?.id ?? null
  })
}

async function mailOf(database: Database, seat: Seat): Promise<MailState> {
  const [row] = await database.readPage<{ level: MailLevel; stoppedEverywhere: boolean }>(seat, page, [
    seat.groupId,
    seat.memberId,
  ])
  if (row?.level !== MailLevel.NOTHING) return 'COMES'
  return row.stoppedEverywhere ? 'STOPPED_EVERYWHERE' : 'STOPPED'
}
