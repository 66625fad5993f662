import type { EntityManager } from 'typeorm'
import { recordFact } from '../activity/record-fact.ts'
import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { Charter } from './charter.ts'
import { addressStemRule, charterRule, groupTextRules } from './group-texts.ts'
import { Group } from './group.ts'
import { memberTextRules } from './member-texts.ts'
import { Member, Role, Standing } from './member.ts'
import { newSlug } from './slug.ts'
import { checkTimeZone } from './time-zone.ts'

/** What is said when a group is founded. */
export type Founding = {
  name: string
  addressStem: string
  purpose: string
  whatItIsNot: string
  rhythm: string
  charter: string
  timeZone: string
  meetingName: string
  founderName: string
  founderTrade: string
  founderAskMeAbout: string
}

const beingSetDays = 60

/**
 * Checks what is said when a group is founded.
 * @throws Refusals EMPTY, TOO_LONG; Refusal NO_SUCH_TIME_ZONE
 */
export function checkFounding({ timeZone, ...texts }: Founding): Founding {
  const checked = checkTexts(texts, {
    ...groupTextRules,
    addressStem: addressStemRule,
    charter: charterRule,
    founderName: memberTextRules.name,
    founderTrade: memberTextRules.trade,
    founderAskMeAbout: memberTextRules.askMeAbout,
  })
  return { ...checked, timeZone: checkTimeZone(timeZone) }
}

/**
 * Makes a group with its first member and charter, inside the system's door to this very group.
 * @param founder whose it is, and whether they have read the charter; if not, they are asked on their first visit
 */
export async function makeGroup(
  manager: EntityManager,
  groupId: string,
  founding: Founding,
  founder: { accountId: string; hasReadCharter: boolean },
  now: Date,
): Promise<{ slug: string; founderId: string }> {
  const slug = await insertGroup(manager, groupId, founding, daysAfter(now, beingSetDays))
  const founderId = newId()
  await manager.insert(Member, {
    groupId,
    id: founderId,
    accountId: founder.accountId,
    name: founding.founderName,
    trade: founding.founderTrade,
    askMeAbout: founding.founderAskMeAbout,
    role: Role.ADMIN,
    standing: Standing.SETTLED,
    isFounder: true,
    charterVersion: founder.hasReadCharter ? 1 : null,
  })
  const charter = { groupId, id: newId(), version: 1, text: founding.charter, writtenById: founderId }
  await manager.insert(Charter, charter)
  await recordFact(manager, { groupId, kind: 'GROUP_FOUNDED', actorId: founderId, memberId: founderId })
  return { slug, founderId }
}

/** Under an address nobody has: the next tail is tried where one is taken. */
async function insertGroup(
  manager: EntityManager,
  id: string,
  founding: Founding,
  beingSetUntil: Date,
): Promise<string> {
  const { name, purpose, whatItIsNot, rhythm, timeZone, meetingName } = founding
  for (;;) {
    const slug = newSlug(founding.addressStem)
    const inserted = await manager
      .createQueryBuilder()
      .insert()
      .into(Group)
      .values({ id, slug, name, purpose, whatItIsNot, rhythm, timeZone, meetingName, beingSetUntil })
      .orIgnore()
      .returning('id')
      .execute()
    const rows: unknown[] = inserted.raw
    if (rows.length > 0) return slug
  }
}
