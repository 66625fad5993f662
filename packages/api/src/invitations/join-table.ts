import type { EntityManager } from 'typeorm'
import { newId } from '../graphql/identifier.ts'
import type { MemberTexts } from '../groups/member-texts.ts'
import { Standing } from '../groups/member.ts'
import { InvitationKind, type Invitation } from './invitation.ts'

/**
 * Makes an account a member, as the system: settled and a founder when they were at the table before the software, a
 * newcomer otherwise.
 * @returns the member's id; null when the account already has a seat in this group
 */
export async function joinTable(
  manager: EntityManager,
  { groupId, kind }: Invitation,
  accountId: string,
  { name, trade, askMeAbout, charterVersion }: MemberTexts & { charterVersion: number },
): Promise<string | null> {
  const wasThere = kind === InvitationKind.AT_THE_TABLE
  const standing = wasThere ? Standing.SETTLED : Standing.NEWCOMER
  const rows: { id: string }[] = await manager.query(
    `insert into members (group_id, id, account_id, name, trade, ask_me_about, standing, is_founder, charter_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [groupId, newId(), accountId, name, trade, askMeAbout, standing, wasThere, charterVersion],
  )
  return rows[0]?.id ?? null
}
