import type { World } from '../walk/world.ts'
import type { Seats, Who } from './seats.ts'
import type { Row } from './tenant-tables.ts'

const all: Who[] = ['admin', 'secondAdmin', 'member', 'both', 'newcomer', 'paused']
const table: Who[] = ['admin', 'secondAdmin', 'member', 'both', 'newcomer']
const settled: Who[] = ['admin', 'secondAdmin', 'member', 'both']
const admins: Who[] = ['admin', 'secondAdmin']
/** Who reads the thread that is kept to a few, was at the meeting that was held, and shares the page of two. */
const few: Who[] = ['admin', 'member']

type Rule = (row: Row) => Who[]

/** For each table, who finds a row of it, and who changes or removes one; whoever is kept from the table is named where they do. */
export function rulesOf(world: World, seats: Seats): Record<string, { finds: Rule; changes?: Rule }> {
  const { secret } = world
  const named = (...ids: unknown[]) => table.filter(who => ids.includes(seats[who].memberId))
  const still = (id: unknown) => all.filter(who => id === seats[who].memberId)
  const own = { finds: ({ member_id: id }: Row) => named(id), changes: ({ member_id: id }: Row) => named(id) }
  const ownStill = {
    finds: (row: Row) => still(row['member_id']),
    changes: (row: Row) => still(row['member_id']),
  }
  const shown = { finds: () => table, changes: own.changes }
  const byAdmins = { finds: () => table, changes: () => admins }
  const below = ({ thread_id: thread, post_id: post }: Row) =>
    thread === secret.fewThreadId || post === secret.fewPostId ? few : table
  const ofAuthor = () => ['admin' as const]
  const ofTwo = { finds: () => few, changes: () => few }
  const hosts: Rule = () => [...admins, 'member']
  /** The newcomer was asked to hear a hold on this proposal. */
  const heard = (id: unknown): Who[] => (id === secret.sponsorshipId ? ['newcomer'] : [])
  return {
    attendances: { finds: () => table, changes: ({ member_id: id }) => union(hosts({}), named(id)) },
    calendar_feeds: own,
    charters: { finds: () => all },
    companion_lines: { finds: () => few, changes: ({ author_id: id }) => named(id) },
    companion_marks: ofTwo,
    companionships: ofTwo,
    consents: {
      finds: ({ member_id: id, answer }) => union(named(id), answer === 'MEET_FIRST' ? ['secondAdmin'] : []),
      changes: own.changes,
    },
    drafts: ownStill,
    facts: {
      finds: ({ kind, member_id: id }) =>
        admins.filter(who => kind !== 'RELEASE_PROPOSED' || id !== seats[who].memberId),
    },
    groups: { finds: () => all, changes: () => admins },
    hand_overs: {
      finds: () => [...admins, 'member'],
      changes: ({ answer }) => (answer ? [] : [...admins, 'member']),
    },
    // The second admin proposed whom they are about.
    holds: {
      finds: ({ member_id: id, hearer_id: hearer }) => union(['admin'], named(id, hearer)),
      changes: own.changes,
    },
    inbox_items: {
      finds: row => named(row['member_id']).filter(who => below(row).includes(who)),
      changes: row => named(row['member_id']).filter(who => below(row).includes(who)),
    },
    invitations: { finds: ({ invited_by_id: id }) => union(admins, named(id)), changes: () => admins },
    lineage: { finds: () => table },
    live_events: {
      finds: row => below(row).filter(who => [null, seats[who].memberId].includes(row['member_id'] as null)),
    },
    mail_settings: byAdmins,
    mail_wishes: ownStill,
    meeting_notes: { finds: ({ readers }) => (readers === 'TABLE' ? table : few), changes: () => few },
    meeting_series: { finds: () => table, changes: hosts },
    meeting_settings: byAdmins,
    meetings: { finds: () => table, changes: hosts },
    members: {
      finds: ({ id }) => union(table, still(id)),
      changes: ({ id }) => union(admins, named(id)),
    },
    post_files: {
      finds: row => (row['thread_id'] === null ? ofAuthor() : below(row)),
      changes: ({ uploader_id: id }) => named(id),
    },
    post_mentions: { finds: below, changes: ofAuthor },
    post_reactions: { finds: below, changes: own.changes },
    post_versions: { finds: below, changes: ({ author_id: id }) => named(id) },
    posts: {
      finds: row => union(below(row), still(row['author_id'])),
      changes: ({ author_id: id }) => named(id),
    },
    reading_ways: own,
    releases: {
      finds: ({ member_id: id }) => admins.filter(who => id !== seats[who].memberId),
      changes: ({ member_id: id }) => admins.filter(who => id !== seats[who].memberId),
    },
    rsvps: shown,
    sponsorship_addresses: { finds: () => admins, changes: () => admins },
    sponsorship_settings: { finds: () => all, changes: () => admins },
    sponsorships: {
      finds: ({ id, newcomer_id: newcomer, state }) =>
        newcomer !== null ? table : state === 'CLOSED' ? admins : union(settled, heard(id)),
      changes: ({ id, newcomer_id: newcomer }) => union(admins, union(named(newcomer), heard(id))),
    },
    standing_answers: own,
    table_items: {
      finds: row => {
        const whose = named(row['owner_id'], row['settled_by_id'])
        if (row['state'] === 'TAKEN_OFF') return whose
        return row['asked_author_at'] && !row['author_agreed_at'] ? union(whose, ofAuthor()) : below(row)
      },
      changes: ({ owner_id: id }) => union(hosts({}), named(id)),
    },
    thread_meetings: { finds: below, changes: ofAuthor },
    thread_readers: { finds: below, changes: ofAuthor },
    thread_reads: own,
    thread_settings: byAdmins,
    thread_thanks: { finds: ({ to_member_id: id }) => union(ofAuthor(), named(id)), changes: ofAuthor },
    threads: {
      finds: ({ reach }) => (reach === 'NAMED' ? few : table),
      changes: ({ reach }) => (reach === 'NAMED' ? few : table),
    },
    visitors: shown,
    willing_hosts: shown,
  }
}

/** Rows that are changed only by whoever signs the change, and the column that names them. */
export const signedIn: Record<string, string> = {
  attendances: 'said_by_id',
  meeting_notes: 'author_id',
  sponsorship_addresses: 'given_by_id',
}

function union(some: Who[], others: Who[]): Who[] {
  return [...new Set([...some, ...others])]
}
