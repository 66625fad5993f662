import { recordFact } from '../../activity/record-fact.ts'
import { Refusal } from '../../graphql/refusal.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { copy } from '../../groups/copy/en.ts'
import type { Group } from '../../groups/group.ts'
import { lockGroup } from '../../groups/lock-group.ts'
import { requireSeat } from '../../groups/take-seat.ts'
import { MeetingSettings } from '../meeting-settings.ts'
import { mayChooseMeetingSettings } from './settings-policy.ts'
import { forgetMeetingSettings } from './settings-queries.ts'

type Asked = { groupId: string } & Omit<MeetingSettings, 'groupId'>

/**
 * Chooses how the group meets. Visitors already announced stay; notes already written keep their readers.
 * @throws Refusal NOT_FOUND, NOT_ALLOWED
 */
export async function chooseMeetingSettings(context: RequestContext, asked: Asked): Promise<Group> {
  const { seat, group } = await requireSeat(context, asked.groupId)
  const { allowsVisitors, noteReaders } = asked
  await context.database.asSeat(seat, async manager => {
    const now = await lockGroup(manager, seat)
    if (!mayChooseMeetingSettings(now)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    const key = { groupId: group.id }
    const chosen = { allowsVisitors, noteReaders }
    const { affected } = await manager.update(MeetingSettings, key, chosen)
    if (affected === 0) await manager.insert(MeetingSettings, { ...key, ...chosen })
    await recordFact(manager, { kind: 'MEETING_SETTINGS_CHOSEN', groupId: group.id, actorId: now.memberId })
  })
  forgetMeetingSettings(context, group.id)
  return group
}
