import { Field, ID, InputType } from 'type-graphql'
import type { Database } from '../../database/database.ts'
import type { Seat } from '../../database/seat.ts'
import { Refusal } from '../../graphql/refusal.ts'
import { copy } from '../copy/en.ts'
import { mayChooseThreadSettings } from '../thread-policy.ts'

@InputType({ description: 'How a group talks.' })
export class ChooseThreadSettingsInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => Boolean, { description: 'Whether newcomers read threads from before they joined.' })
  newcomersReadEarlier!: boolean
}

const choose = `
  insert into thread_settings (group_id, newcomers_read_earlier) values ($1, $2)
  on conflict (group_id) do update set newcomers_read_earlier = excluded.newcomers_read_earlier`

/**
 * Chooses how the group talks, for all its threads whose author has not said otherwise.
 * @throws Refusal NOT_ALLOWED
 */
export async function chooseThreadSettings(
  database: Database,
  seat: Seat,
  { newcomersReadEarlier }: ChooseThreadSettingsInput,
): Promise<void> {
  if (!mayChooseThreadSettings(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.onlyAdmins)
  await database.asSeat(seat, manager => manager.query(choose, [seat.groupId, newcomersReadEarlier]))
}
