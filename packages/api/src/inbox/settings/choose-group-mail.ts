import { recordFact } from '../../activity/record-fact.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { copy as groupCopy } from '../../groups/copy/en.ts'
import type { Group } from '../../groups/group.ts'
import { lockGroup } from '../../groups/lock-group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { copy } from '../wishes/copy/en.ts'
import { readClock } from '../wishes/read-clock.ts'
import { mayChooseGroupMail } from './settings-policy.ts'
import type { ChosenMailSettings } from './settings-queries.ts'

/**
 * Chooses how a group writes mail, for what leaves from now on.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED, BAD_TIME, OUT_OF_RANGE
 */
export async function chooseGroupMail(
  context: RequestContext,
  asked: ChosenMailSettings & { groupId: string },
): Promise<Group> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const eveningTime = readClock(asked.eveningTime, 'eveningTime')
  const { content, digestWeekday } = asked
  if (digestWeekday < 1 || digestWeekday > 7)
    throw new Refusal('OUT_OF_RANGE', copy.refusals.noSuchWeekday, ['digestWeekday'])

  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    if (!mayChooseGroupMail(now)) throw new Refusal('NOT_ALLOWED', groupCopy.refusals.notAllowed)
    await manager.query(
      `insert into mail_settings (group_id, content, evening_time, digest_weekday) values ($1, $2, $3, $4)
       on conflict (group_id) do update set content = excluded.content, evening_time = excluded.evening_time,
         digest_weekday = excluded.digest_weekday`,
      [group.id, content, eveningTime, digestWeekday],
    )
    await recordFact(manager, { kind: 'MAIL_SETTINGS_CHOSEN', groupId: group.id, actorId: now.memberId })
  })
  return group
}
