import type { Database } from '../database/database.ts'
import type { Seat } from '../database/seat.ts'
import { Refusal } from '../graphql/refusal.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { copy } from './copy/en.ts'
import { requireTableItem } from './lock-table.ts'
import type { ChangeTableItemInput } from './table-inputs.ts'
import { checkMinutes, titleRule } from './table-item-texts.ts'
import { TableItem } from './table-item.ts'
import { isOwner, mayEdit } from './table-policy.ts'

/**
 * Other words for what one brings. The same words change nothing, so a retry is harmless.
 * @throws Refusal EMPTY, TOO_LONG, OUT_OF_RANGE, NOT_FOUND; NOT_ALLOWED when it is somebody else's; NOT_NOW when it is
 * no longer on the table; STALE_VERSION when it was changed meanwhile
 */
export async function changeTableItem(
  database: Database,
  seat: Seat,
  input: ChangeTableItemInput,
  now: Date,
): Promise<void> {
  const { title } = checkTexts({ title: input.title }, { title: titleRule })
  const changed = { title, mattersNow: input.mattersNow, minutes: checkMinutes(input.minutes ?? null) }

  await database.asSeat(seat, async manager => {
    const item = await requireTableItem(manager, seat, input.itemId, now)
    if (!isOwner(seat, item)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
    if (!mayEdit(seat, item)) throw new Refusal('NOT_NOW', copy.refusals.notNow)
    const { groupId, id, version } = item
    const names = Object.keys(changed) as (keyof typeof changed)[]
    if (names.every(name => changed[name] === item[name])) return
    if (version !== input.version)
      throw new Refusal('STALE_VERSION', copy.refusals.changedMeanwhile, ['version'])
    await manager.update(TableItem, { groupId, id }, { ...changed, version: version + 1 })
  })
}
