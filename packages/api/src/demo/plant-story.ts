import type { Inserting } from '../database/open-as-superuser.ts'
import { daysAfter } from '../database/clock.ts'
import { newId } from '../graphql/identifier.ts'
import { momentBefore } from './moment-before.ts'
import { plantComing } from './plant-coming.ts'
import { plantDraft } from './plant-draft.ts'
import { plantMeetings } from './plant-meetings.ts'
import { plantInvitation } from './plant-letter.ts'
import { plantMember } from './plant-member.ts'
import { dayOfNext } from './plant-series.ts'
import { plantSponsorship } from './plant-sponsorship.ts'
import type { Planting } from './planting.ts'
import { plantThread } from './plant-thread.ts'
import { tellOfThread } from './tell-of-thread.ts'
import type { Story } from './story.ts'

/**
 * Plants one group and all that was said in it.
 * @param accounts account ids by address, so that a person of two groups has one account
 */
export async function plantStory(
  { insert, store, story, now }: Pick<Planting, 'insert' | 'store' | 'story' | 'now'>,
  accounts: Map<string, string>,
): Promise<void> {
  const planting: Planting = {
    insert,
    store,
    story,
    now,
    groupId: newId(),
    threads: new Map(),
    members: new Map(Object.keys(story.people).map(key => [key, newId()])),
    when: moment => momentBefore(now, moment, story.timeZone),
  }
  await plantGroup(planting)
  for (const [key, person] of Object.entries(story.people)) {
    await plantMember(planting, key, person, await accountOf(insert, person.email, accounts))
  }
  for (const [key, person] of Object.entries(story.people)) await plantComing(planting, key, person)
  for (const sponsorship of story.sponsorships) await plantSponsorship(planting, sponsorship)
  for (const invitation of story.invitations) await plantInvitation(planting, invitation)
  for (const thread of story.threads) await plantThread(planting, thread)
  for (const thread of story.threads) await tellOfThread(planting, thread)
  for (const draft of story.drafts ?? []) await plantDraft(planting, draft)
  if (story.meetings) await plantMeetings(planting, story.meetings)
}

async function plantGroup({ insert, story, now, groupId, when }: Planting): Promise<void> {
  await insert.row('groups', {
    id: groupId,
    slug: story.slug,
    name: story.name,
    purpose: story.purpose,
    what_it_is_not: story.whatItIsNot,
    rhythm: story.rhythm.replace('{day}', dayOfMeetings(story, now)),
    time_zone: story.timeZone,
    meeting_name: story.meetingName,
    being_set_until: story.beingSet ? daysAfter(now, 50) : null,
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

/** "Tuesday", where the next meeting is on one. */
function dayOfMeetings({ meetings, timeZone }: Story, now: Date): string {
  if (!meetings) return ''
  const noon = new Date(`${dayOfNext(timeZone, meetings, now)}T12:00:00Z`)
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(noon)
}

async function accountOf(insert: Inserting, email: string, accounts: Map<string, string>): Promise<string> {
  const known = accounts.get(email)
  if (known) return known
  const id = newId()
  await insert.row('auth.accounts', { id, email })
  accounts.set(email, id)
  return id
}
