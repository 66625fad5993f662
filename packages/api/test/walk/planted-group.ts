import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { TestDatabase } from '../test-database.ts'
import { plantDraft } from './planted-draft.ts'
import { plantInbox } from './planted-inbox.ts'
import { plantMeetings, type PlantedMeetings } from './planted-meetings.ts'
import { plantThreads, type PlantedThreads } from './planted-threads.ts'

/** An account with an open session. */
export type Person = { accountId: string; email: string; cookie: string }

/** Words that stand nowhere else, by who may read them. */
export type Canaries = {
  /** The group's description and charter: everyone who belongs, also while paused. */
  description: string[]
  /** Names, titles, posts: everyone at the table. */
  table: string[]
  /** Who is proposed, and what is said of them: all who are settled. */
  settled: string[]
  /** What stayed with those who were at a meeting: the admin and the member. */
  present: string[]
  /** What the admin asks of the member alone. */
  few: string[]
  /** What the admin thanks the member with, who reads it alone. */
  thanked: string[]
  /** What the admin brought to the table and took off again, and has not sent yet: the admin. */
  own: string[]
  /** What stands on the page that the admin, as a companion, and the member, as a newcomer, share. */
  two: string[]
  /** Addresses of the invited, reasons, facts: admins. */
  admins: string[]
  /** Of a member who is gone, shown where they once spoke: here nowhere. */
  gone: string[]
  /** Addresses nobody shared. */
  nobody: string[]
}

/** A group planted past every lock, with a row in every tenant table and a canary in every text. */
export type PlantedGroup = PlantedThreads & {
  id: string
  slug: string
  admin: Person
  member: Person
  /** Came not long ago, and is not settled yet. */
  newcomer: Person
  paused: Person
  released: Person
  secondAdmin: Person
  memberIds: {
    admin: string
    member: string
    newcomer: string
    paused: string
    released: string
    secondAdmin: string
  }
  invitationId: string
  /** Cleared, with an address, and its sponsor paused: it waits for somebody to take over. */
  clearedSponsorshipId: string
  releaseId: string
  /** Proposed by the second admin; someone who is paused by now could not speak freely. */
  sponsorshipId: string
  /** Closed, with a reason to the second admin who had proposed it. */
  closedSponsorshipId: string
  activeSponsorshipId: string
  companionshipId: string
  handOverId: string
  meetings: PlantedMeetings
  inboxItemId: string
  draftId: string
  canaries: Canaries
}

export async function plantPerson(database: TestDatabase, email: string): Promise<Person> {
  const accountId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  await database.asSuperuser('insert into auth.accounts (id, email) values ($1, $2)', [accountId, email])
  await database.asSuperuser(
    'insert into auth.sessions (id, token_hash, account_id, device) values ($1, $2, $3, $4)',
    [randomUUID(), createHash('sha256').update(token).digest(), accountId, 'a test'],
  )
  return { accountId, email, cookie: `session=${token}` }
}

export async function plantGroup(database: TestDatabase): Promise<PlantedGroup> {
  const canaries: Canaries = {
    description: [],
    table: [],
    settled: [],
    present: [],
    few: [],
    thanked: [],
    own: [],
    two: [],
    admins: [],
    gone: [],
    nobody: [],
  }
  const canary = (readers: keyof Canaries) => {
    const word = `canary${randomBytes(6).toString('hex')}`
    canaries[readers].push(word)
    return word
  }
  const insert = async (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    await database.asSuperuser(
      `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    )
  }
  const email = () => `${canary('nobody')}@example.org`

  const id = randomUUID()
  const slug = canary('description')
  await insert('groups', {
    id,
    slug,
    name: canary('description'),
    purpose: canary('description'),
    what_it_is_not: canary('description'),
    rhythm: canary('description'),
    time_zone: 'Europe/Lisbon',
    meeting_name: canary('description'),
  })
  await insert('charters', { group_id: id, id: randomUUID(), version: 1, text: canary('description') })

  const join = async (person: Person, more: Record<string, unknown>) => {
    const memberId = randomUUID()
    await insert('members', {
      group_id: id,
      id: memberId,
      account_id: person.accountId,
      name: canary(more['ended_at'] ? 'gone' : 'table'),
      trade: canary(more['ended_at'] ? 'gone' : 'table'),
      ask_me_about: canary(more['ended_at'] ? 'gone' : 'table'),
      standing: 'SETTLED',
      charter_version: 1,
      ...more,
    })
    return memberId
  }
  const admin = await plantPerson(database, email())
  const secondAdmin = await plantPerson(database, email())
  const member = await plantPerson(database, `${canary('table')}@example.org`)
  const newcomer = await plantPerson(database, email())
  const paused = await plantPerson(database, email())
  const released = await plantPerson(database, email())
  const later = new Date(Date.now() + 86_400_000)
  const memberIds = {
    admin: await join(admin, { role: 'ADMIN', is_founder: true }),
    secondAdmin: await join(secondAdmin, { role: 'ADMIN', is_founder: true }),
    member: await join(member, { shared_email: member.email }),
    newcomer: await join(newcomer, { standing: 'NEWCOMER' }),
    paused: await join(paused, { paused_until: later, pause_reason: canary('admins') }),
    released: await join(released, {
      ended_at: new Date(),
      ended_as: 'RELEASED',
      end_reason: canary('nobody'),
    }),
  }

  const sponsorshipId = randomUUID()
  await insert('sponsorships', {
    group_id: id,
    id: sponsorshipId,
    sponsor_id: memberIds.admin,
    candidate_name: canary('table'),
    words: canary('table'),
    state: 'ACTIVE',
    newcomer_id: memberIds.member,
    accompanied_until: new Date(Date.now() - 86_400_000),
    completes_at: later,
    due_at: later,
  })
  await insert('lineage', {
    group_id: id,
    newcomer_id: memberIds.member,
    sponsor_id: memberIds.admin,
    sponsorship_id: sponsorshipId,
  })
  const companionshipId = randomUUID()
  await insert('companionships', {
    group_id: id,
    id: companionshipId,
    sponsorship_id: sponsorshipId,
    sponsor_id: memberIds.admin,
    newcomer_id: memberIds.member,
    began_at: new Date(),
  })
  await insert('companion_marks', {
    group_id: id,
    companionship_id: companionshipId,
    prompt: 'PURPOSE_TALKED_THROUGH',
    mark: 'TICKED',
    marked_by_id: memberIds.admin,
    marked_at: new Date(),
  })
  for (const author_id of [memberIds.admin, memberIds.member]) {
    await insert('companion_lines', {
      group_id: id,
      companionship_id: companionshipId,
      author_id,
      text: canary('two'),
      written_at: new Date(),
    })
  }
  const handOverId = randomUUID()
  await insert('hand_overs', {
    group_id: id,
    id: handOverId,
    sponsorship_id: sponsorshipId,
    to_member_id: memberIds.secondAdmin,
    proposed_by_id: memberIds.admin,
    reason: canary('two'),
    proposed_at: new Date(),
  })
  const openSponsorshipId = randomUUID()
  await insert('sponsorships', {
    group_id: id,
    id: openSponsorshipId,
    sponsor_id: memberIds.admin,
    candidate_name: canary('settled'),
    candidate_trade: canary('settled'),
    how_known: canary('settled'),
    words: canary('settled'),
    business: canary('settled'),
    state: 'INVITED',
  })
  const proposal = { sponsor_id: memberIds.secondAdmin, round_ends_at: later, due_at: later }
  const proposedId = randomUUID()
  await insert('sponsorships', {
    group_id: id,
    id: proposedId,
    ...proposal,
    candidate_name: canary('settled'),
    candidate_trade: canary('settled'),
    how_known: canary('settled'),
    words: canary('settled'),
    business: canary('settled'),
    state: 'PROPOSED',
  })
  const closedId = randomUUID()
  await insert('sponsorships', {
    group_id: id,
    id: closedId,
    ...proposal,
    candidate_name: canary('admins'),
    candidate_trade: canary('admins'),
    how_known: canary('admins'),
    words: canary('admins'),
    business: canary('admins'),
    state: 'CLOSED',
    ended_at: new Date(),
    close_reason: canary('admins'),
  })
  for (const [heldId, raisedAt] of [
    [closedId, new Date(0)],
    [proposedId, new Date()],
  ]) {
    await insert('holds', {
      group_id: id,
      id: randomUUID(),
      sponsorship_id: heldId,
      member_id: memberIds.paused,
      sponsor_id: memberIds.secondAdmin,
      reason: canary('admins'),
      raised_at: raisedAt,
    })
  }
  for (const [memberId, answer] of [
    [memberIds.admin, 'COMFORTABLE'],
    [memberIds.member, 'MEET_FIRST'],
  ]) {
    await insert('consents', {
      group_id: id,
      sponsorship_id: proposedId,
      member_id: memberId,
      answer,
      said_at: new Date(),
    })
  }
  const clearedSponsorshipId = randomUUID()
  await insert('sponsorships', {
    group_id: id,
    id: clearedSponsorshipId,
    sponsor_id: memberIds.paused,
    candidate_name: canary('settled'),
    candidate_trade: canary('settled'),
    words: canary('settled'),
    state: 'CLEARED',
  })
  await insert('sponsorship_addresses', {
    group_id: id,
    sponsorship_id: clearedSponsorshipId,
    email: `${canary('admins')}@example.org`,
    given_by_id: memberIds.paused,
    given_at: new Date(),
  })
  const invitationId = randomUUID()
  await insert('invitations', {
    group_id: id,
    id: invitationId,
    kind: 'CANDIDATE',
    sponsorship_id: openSponsorshipId,
    invited_by_id: memberIds.admin,
    name: canary('admins'),
    email: `${canary('admins')}@example.org`,
    code_hash: randomBytes(32),
    delivery: 'FAILED',
    delivery_problem: canary('admins'),
    expires_at: later,
  })
  const releaseId = randomUUID()
  await insert('releases', {
    group_id: id,
    id: releaseId,
    member_id: memberIds.member,
    proposed_by_id: memberIds.secondAdmin,
    reason: canary('admins'),
  })
  await insert('facts', {
    group_id: id,
    id: randomUUID(),
    kind: 'MEMBER_PAUSED',
    actor_id: memberIds.admin,
    member_id: memberIds.paused,
    name: canary('admins'),
    reason: canary('admins'),
  })

  const threads = await plantThreads({ groupId: id, insert, canary, memberIds })
  const meetings = await plantMeetings({
    groupId: id,
    insert,
    canary,
    memberIds,
    threadId: threads.threadId,
    postId: threads.postIds[0],
  })
  const inboxItemId = await plantInbox(
    { groupId: id, insert, canary, memberIds },
    threads,
    meetings.meetingId,
  )
  const draftId = await plantDraft({ groupId: id, insert, canary, memberIds }, threads)

  return {
    id,
    slug,
    admin,
    member,
    newcomer,
    paused,
    released,
    secondAdmin,
    memberIds,
    ...threads,
    invitationId,
    clearedSponsorshipId,
    releaseId,
    sponsorshipId: proposedId,
    closedSponsorshipId: closedId,
    activeSponsorshipId: sponsorshipId,
    companionshipId,
    handOverId,
    meetings,
    inboxItemId,
    draftId,
    canaries,
  }
}

/** Adds an account that already exists to a planted group, as an ordinary member. */
export async function seatIn(
  database: TestDatabase,
  group: PlantedGroup,
  person: Person,
  more: Record<string, unknown> = {},
) {
  const row = {
    group_id: group.id,
    id: randomUUID(),
    account_id: person.accountId,
    name: 'Both Tables',
    trade: 'ferry pilot',
    standing: 'SETTLED',
    charter_version: 1,
    ...more,
  }
  const names = Object.keys(row)
  await database.asSuperuser(
    `insert into members (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
  return row.id
}
