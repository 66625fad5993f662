import type { EntityManager } from 'typeorm'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { MeetingSettings, usualMeetingSettings } from '../meeting-settings.ts'

type Row = Omit<MeetingSettings, 'groupId'>

const page = {
  name: 'meeting_settings',
  text: `select s.allows_visitors as "allowsVisitors", s.note_readers as "noteReaders"
    from meeting_settings s where s.group_id = $1`,
}

/** How the seat's group meets; asked once per request. */
export function loadMeetingSettings(context: RequestContext, seat: Seat): Promise<MeetingSettings> {
  return context.once(keyOf(seat.groupId), async () => {
    const [row] = await context.database.readPage<Row>(seat, page, [seat.groupId])
    return fromRow(seat.groupId, row)
  })
}

/** Lets the request look anew, after they were changed. */
export function forgetMeetingSettings(context: RequestContext, groupId: string): void {
  context.forget(keyOf(groupId))
}

/** The same inside a verb's transaction. */
export async function findMeetingSettings(manager: EntityManager, groupId: string): Promise<MeetingSettings> {
  const [row]: Row[] = await manager.query(page.text, [groupId])
  return fromRow(groupId, row)
}

const keyOf = (groupId: string) => `how ${groupId} meets`

function fromRow(groupId: string, row: Row | undefined): MeetingSettings {
  return Object.assign(new MeetingSettings(), row ?? usualMeetingSettings, { groupId })
}
