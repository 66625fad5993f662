/** Who adds a row by themselves: everybody at the table, those who are settled, who plans meetings, or admins. */
export type Adders = 'TABLE' | 'SETTLED' | 'HOST' | 'ADMIN'

/**
 * The tables to which people add rows: in whose name a row is, and who adds such rows. Nobody adds one in the name of
 * another. One that names nobody speaks for the group.
 */
export const whoAdds: Record<string, { by: string | null; who: Adders; alsoKeptOut?: true }> = {
  attendances: { by: 'said_by_id', who: 'TABLE' },
  calendar_feeds: { by: 'member_id', who: 'TABLE' },
  charters: { by: 'written_by_id', who: 'ADMIN' },
  companion_lines: { by: 'author_id', who: 'TABLE' },
  companion_marks: { by: 'marked_by_id', who: 'TABLE' },
  consents: { by: 'member_id', who: 'SETTLED' },
  drafts: { by: 'member_id', who: 'TABLE', alsoKeptOut: true },
  facts: { by: 'actor_id', who: 'TABLE' },
  hand_overs: { by: 'proposed_by_id', who: 'TABLE' },
  holds: { by: 'member_id', who: 'SETTLED' },
  invitations: { by: 'invited_by_id', who: 'ADMIN' },
  mail_settings: { by: null, who: 'ADMIN' },
  mail_wishes: { by: 'member_id', who: 'TABLE', alsoKeptOut: true },
  meeting_notes: { by: 'author_id', who: 'TABLE' },
  meeting_series: { by: 'planned_by_id', who: 'HOST' },
  meeting_settings: { by: null, who: 'ADMIN' },
  meetings: { by: null, who: 'HOST' },
  post_files: { by: 'uploader_id', who: 'TABLE' },
  post_reactions: { by: 'member_id', who: 'TABLE' },
  post_versions: { by: 'author_id', who: 'TABLE' },
  posts: { by: 'author_id', who: 'TABLE' },
  reading_ways: { by: 'member_id', who: 'TABLE' },
  releases: { by: 'proposed_by_id', who: 'ADMIN' },
  rsvps: { by: 'member_id', who: 'TABLE' },
  sponsorship_addresses: { by: 'given_by_id', who: 'TABLE' },
  sponsorship_settings: { by: null, who: 'ADMIN' },
  sponsorships: { by: 'sponsor_id', who: 'SETTLED' },
  standing_answers: { by: 'member_id', who: 'TABLE' },
  table_items: { by: 'owner_id', who: 'TABLE' },
  thread_reads: { by: 'member_id', who: 'TABLE' },
  thread_settings: { by: null, who: 'ADMIN' },
  threads: { by: 'author_id', who: 'TABLE' },
  visitors: { by: 'member_id', who: 'TABLE' },
  willing_hosts: { by: 'member_id', who: 'TABLE' },
}

/** The tables whose rows name who added them, and the column that does. */
export const signed = Object.entries(whoAdds).flatMap(([name, { by }]) => (by === null ? [] : [{ name, by }]))

/** What belongs to something else is added by whose that is. */
export const addedWithAnother: Record<string, string> = {
  post_mentions: 'the author of the post',
  thread_meetings: 'the author of the thread',
  thread_readers: 'the author of the thread',
  thread_thanks: 'the author of the thread',
}
