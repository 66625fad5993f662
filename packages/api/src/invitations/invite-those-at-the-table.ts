import type { EntityManager } from 'typeorm'
import { Refusal, Refusals } from '../graphql/refusal.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { checkTexts } from '../graphql/text-input.ts'
import { findMember } from '../groups/member-queries.ts'
import type { Group } from '../groups/group.ts'
import { requireSeat } from '../groups/take-seat.ts'
import { forgetSponsorships } from '../sponsorships/sponsorship-queries.ts'
import { copy } from './copy/en.ts'
import { countLetters } from './count-letters.ts'
import { endDueInvitations } from './end-due-invitations.ts'
import { houseOf } from './house.ts'
import { mayInviteThoseAtTheTable, maySeeInvitations } from './invitation-policy.ts'
import { membersAmong, pendingFor } from './invitation-queries.ts'
import { isAddressed, type Invitation } from './invitation.ts'
import { mostOnAList, readPastedList, type Listed } from './read-pasted-list.ts'
import { writeInvitation } from './write-invitation.ts'

/** Who was invited now, and who on the list needed no letter. */
export type InvitedList = {
  group: Group
  invitations: Invitation[]
  alreadyInvited: Invitation[]
  alreadyMemberIds: string[]
}

/**
 * Invites everyone on a pasted list while the table is being set. Those who are members, or whose letter still waits,
 * get no second one.
 * @throws Refusal NOT_ALLOWED, TABLE_IS_SET, TOO_MANY, or TOO_OFTEN
 * @throws Refusals for each line that cannot be read; then nobody is invited
 */
export async function inviteThoseAtTheTable(
  context: RequestContext,
  input: { groupId: string; list: string },
): Promise<InvitedList> {
  const { seat, group } = await requireSeat(context, input.groupId)
  if (!maySeeInvitations(seat)) throw new Refusal('NOT_ALLOWED', copy.refusals.notAllowed)
  const now = context.now()
  if (!mayInviteThoseAtTheTable(seat, group, now)) throw new Refusal('TABLE_IS_SET', copy.refusals.tableIsSet)
  const people = checkList(input.list)
  const emails = people.map(({ email }) => email)

  await endDueInvitations(houseOf(context), group.id)
  const strangers = await context.database.asSeat(seat, async manager => {
    const known = await knownAmong(manager, group.id, emails, now)
    return emails.filter(email => !known.emails.has(email))
  })
  await countLetters(context, seat, strangers)
  forgetSponsorships(context, group.id)
  return context.database.asSeat(seat, async manager => {
    const voucher = await findMember(manager, group.id, seat.memberId)
    if (!voucher) throw new Error('A seat was taken, but row security hides its member.')
    const { publicUrl } = context.deployment
    const sender = { group, voucher, actorId: voucher.id, publicUrl, now }
    const { members, alreadyInvited, emails: known } = await knownAmong(manager, group.id, emails, now)
    // In one order, so that two admins with the same people on their lists never wait for each other.
    for (const person of people.toSorted((a, b) => (a.email < b.email ? -1 : 1))) {
      if (!known.has(person.email)) await writeInvitation(manager, sender, { ...person, sponsorship: null })
    }
    const waiting = (await pendingFor(manager, group.id, emails, now)).filter(isAddressed)
    return {
      group,
      invitations: waiting.filter(({ email }) => !known.has(email)),
      alreadyInvited,
      alreadyMemberIds: members.map(({ memberId }) => memberId),
    }
  })
}

/** Who of these needs no letter: members, and those whose letter still waits for an answer. */
async function knownAmong(manager: EntityManager, groupId: string, emails: string[], now: Date) {
  const members = await membersAmong(manager, emails)
  const alreadyInvited = (await pendingFor(manager, groupId, emails, now)).filter(isAddressed)
  return {
    members,
    alreadyInvited,
    emails: new Set([...members, ...alreadyInvited].map(({ email }) => email)),
  }
}

function checkList(list: string): Listed[] {
  checkTexts({ list }, { list: { called: copy.fields.list, atLeast: 0, atMost: 20_000 } })
  const { people, refusals } = readPastedList(list)
  if (refusals.length > 0) throw new Refusals(refusals)
  if (people.length === 0) throw new Refusal('EMPTY', copy.refusals.nobody, ['list'])
  if (people.length > mostOnAList)
    throw new Refusal('TOO_MANY', copy.refusals.tooMany(people.length, mostOnAList), ['list'])
  return people
}
