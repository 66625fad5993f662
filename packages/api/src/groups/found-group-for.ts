import { newId } from '../graphql/identifier.ts'
import type { Database } from '../database/database.ts'
import { Refusal } from '../graphql/refusal.ts'
import { readMailAddress } from '../mail/mail-address.ts'
import { copy } from './copy/en.ts'
import { tellGroupMember } from './tell-group-member.ts'
import { checkFounding, makeGroup, type Founding } from './new-group.ts'

/**
 * Founds a group for someone else, as the operator does: their account is made where there is none, they are sent the
 * way in, and read the charter on their first visit.
 * @returns the group's address
 * @throws Refusals BAD_ADDRESS, EMPTY, TOO_LONG, NO_SUCH_TIME_ZONE
 */
export async function foundGroupFor(
  database: Database,
  publicUrl: string,
  asked: Founding & { founderEmail: string },
): Promise<string> {
  const { founderEmail, ...said } = asked
  const email = readMailAddress(founderEmail)
  if (!email) throw new Refusal('BAD_ADDRESS', copy.refusals.badAddress, ['founderEmail'])
  const founding = checkFounding(said)
  const groupId = newId()
  return database.asSystem('founding for someone', groupId, async manager => {
    const rows: { id: string }[] = await manager.query('select app.account_for($1, $2) as id', [
      newId(),
      email,
    ])
    const account = rows[0]
    if (!account) throw new Error('No account was made.')
    const founder = { accountId: account.id, hasReadCharter: false }
    const now = new Date()
    const { slug, founderId } = await makeGroup(manager, groupId, founding, founder, now)
    await tellGroupMember(manager, now, {
      kind: 'GROUP_FOUNDED',
      group: { id: groupId },
      toMemberId: founderId,
      words: copy.letters.founded(founding.name, new URL(publicUrl).host),
      atOnce: true,
    })
    return `${publicUrl}/g/${slug}`
  })
}
