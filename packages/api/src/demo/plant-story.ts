import { createHash, randomBytes } from 'node:crypto'
import type { Inserting } from '../database/open-as-superuser.ts'
import { newId } from '../graphql/identifier.ts'
import { momentBefore } from './moment-before.ts'
import { memberOf, type Planting } from './planting.ts'
import { plantThread } from './plant-thread.ts'
import type { DemoInvitation, DemoPerson, Story } from './story.ts'

const day = 86_400_000

/**
 * Plants one group and all that was said in it.
 * @param accounts account ids by address, so that a person of two groups has one account
 */
export async function plantStory(
  insert: Inserting,
  story: Story,
  accounts: Map<string, string>,
  now: Date,
): Promise<void> {
  const planting: Planting = {
    insert,
    story,
    groupId: newId(),
    members: new Map(Object.keys(story.people).map(key => [key, newId()])),
    when: moment => momentBefore(now, moment, story.timeZone),
  }
  await plantGroup(planting, now)
  for (const [key, person] of Object.entries(story.people)) {
    await plantMember(planting, key, person, await accountOf(insert, person.email, accounts))
  }
  for (const [key, person] of Object.entries(story.people)) await plantSponsorship(planting, key, person)
  for (const invitation of story.invitations) await plantInvitation(planting, invitation)
  for (const thread of story.threads) await plantThread(planting, thread)
}

async function plantGroup({ insert, story, groupId, when }: Planting, now: Date): Promise<void> {
  await insert.row('groups', {
    id: groupId,
    slug: story.slug,
    name: story.name,
    purpose: story.purpose,
    what_it_is_not: story.whatItIsNot,
    rhythm: story.rhythm,
    time_zone: story.timeZone,
    meeting_name: story.meetingName,
    being_set_until: story.beingSet ? new Date(now.getTime() + 50 * day) : null,
    founded_at: when(story.founded),
  })
  await insert.row('charters', {
    group_id: groupId,
    id: newId(),
    version: 1,
    text: story.charter,
    written_at: when(story.founded),
  })
}

async function accountOf(insert: Inserting, email: string, accounts: Map<string, string>): Promise<string> {
  const known = accounts.get(email)
  if (known) return known
  const id = newId()
  await insert.row('auth.accounts', { id, email })
  accounts.set(email, id)
  return id
}

async function plantMember(
  planting: Planting,
  key: string,
  person: DemoPerson,
  accountId: string,
): Promise<void> {
  const { insert, groupId, when } = planting
  await insert.row('members', {
    group_id: groupId,
    id: memberOf(planting, key),
    account_id: accountId,
    name: person.name,
    trade: person.trade,
    ask_me_about: person.askMeAbout,
    role: person.admin ? 'ADMIN' : 'MEMBER',
    standing: person.newcomer ? 'NEWCOMER' : 'SETTLED',
    is_founder: person.founder ?? false,
    shared_email: person.sharesEmail ? person.email : null,
    charter_version: 1,
    joined_at: when(person.joined),
  })
  await insert.row('facts', {
    group_id: groupId,
    id: newId(),
    kind: 'MEMBER_JOINED',
    member_id: memberOf(planting, key),
    happened_at: when(person.joined),
  })
}

async function plantSponsorship(planting: Planting, key: string, person: DemoPerson): Promise<void> {
  if (!person.broughtInBy) return
  const { insert, groupId, when } = planting
  const sponsorshipId = newId()
  const newcomerId = memberOf(planting, key)
  const sponsorId = memberOf(planting, person.broughtInBy.sponsor)
  await insert.row('sponsorships', {
    group_id: groupId,
    id: sponsorshipId,
    sponsor_id: sponsorId,
    candidate_name: person.name,
    words: person.broughtInBy.words,
    state: person.newcomer ? 'ACTIVE' : 'COMPLETED',
    newcomer_id: newcomerId,
    started_at: when(person.joined),
  })
  await insert.row('lineage', {
    group_id: groupId,
    newcomer_id: newcomerId,
    sponsor_id: sponsorId,
    sponsorship_id: sponsorshipId,
  })
}

async function plantInvitation(planting: Planting, invitation: DemoInvitation): Promise<void> {
  const { insert, groupId, when } = planting
  const invitedAt = when(invitation.invited)
  const sponsorshipId = invitation.words ? newId() : null
  const invitedById = memberOf(planting, invitation.by)
  if (invitation.words) {
    await insert.row('sponsorships', {
      group_id: groupId,
      id: sponsorshipId,
      sponsor_id: invitedById,
      candidate_name: invitation.name,
      words: invitation.words,
      state: 'INVITED',
      started_at: invitedAt,
    })
  }
  await insert.row('invitations', {
    group_id: groupId,
    id: newId(),
    kind: invitation.words ? 'CANDIDATE' : 'AT_THE_TABLE',
    sponsorship_id: sponsorshipId,
    invited_by_id: invitedById,
    name: invitation.name,
    email: invitation.email,
    // A code nobody was ever sent: resending from the admin's page makes one that works.
    code_hash: createHash('sha256').update(randomBytes(32)).digest(),
    delivery: invitation.delivery,
    delivery_problem: invitation.problem ?? null,
    invited_at: invitedAt,
    expires_at: new Date(invitedAt.getTime() + 14 * day),
  })
  await insert.row('facts', {
    group_id: groupId,
    id: newId(),
    kind: 'INVITATION_MADE',
    actor_id: invitedById,
    name: invitation.name,
    happened_at: invitedAt,
  })
}
