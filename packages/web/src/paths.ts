/** Every address of the web client. Nothing else writes one by hand. */
export const paths = {
  home: () => '/',
  /** Served by the API as a plain page; `next` is where one comes back to. */
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  settings: () => '/settings',
  /** The place in the settings where one's address is, and where one sees whether mail reaches it. */
  address: () => '/settings#address',
  inbox: () => '/inbox',
  drafts: () => '/drafts',
  searchEverywhere: () => '/search',
  foundGroup: () => '/found',

  table: (slug: string) => `/g/${slug}`,
  threads: (slug: string) => `/g/${slug}/threads`,
  startThread: (slug: string) => `/g/${slug}/threads/new`,
  thread: (slug: string, threadId: string) => `/g/${slug}/threads/${threadId}`,
  post: (slug: string, threadId: string, postId: string) => `/g/${slug}/threads/${threadId}#${postId}`,
  meetings: (slug: string) => `/g/${slug}/meetings`,
  planMeeting: (slug: string) => `/g/${slug}/meetings/plan`,
  /** Where something is put on the next meeting's table: from a thread, or from nothing. */
  bringToTable: (slug: string, threadId?: string) =>
    threadId ? `/g/${slug}/meetings/bring?thread=${threadId}` : `/g/${slug}/meetings/bring`,
  /** The same for one meeting among those to come. */
  bringToMeeting: (slug: string, meetingId: string) => `/g/${slug}/meetings/bring?meeting=${meetingId}`,
  meeting: (slug: string, meetingId: string) => `/g/${slug}/meetings/${meetingId}`,
  /** The place on its page where one says whom one brings along. */
  bringVisitor: (slug: string, meetingId: string) => `/g/${slug}/meetings/${meetingId}#visitor`,
  tableItem: (slug: string, meetingId: string, itemId: string) =>
    `/g/${slug}/meetings/${meetingId}#${itemId}`,
  changeMeeting: (slug: string, meetingId: string) => `/g/${slug}/meetings/${meetingId}/change`,
  changeSeries: (slug: string, seriesId: string) => `/g/${slug}/meetings/series/${seriesId}`,
  people: (slug: string) => `/g/${slug}/people`,
  person: (slug: string, memberId: string) => `/g/${slug}/people/${memberId}`,
  sponsor: (slug: string) => `/g/${slug}/people/sponsor`,
  sponsorship: (slug: string, sponsorshipId: string) => `/g/${slug}/people/sponsorships/${sponsorshipId}`,
  lineage: (slug: string) => `/g/${slug}/people/lineage`,
  companionship: (slug: string, companionshipId: string) => `/g/${slug}/people/companions/${companionshipId}`,
  handOver: (slug: string, handOverId: string) => `/g/${slug}/people/hand-overs/${handOverId}`,
  search: (slug: string) => `/g/${slug}/search`,
  charter: (slug: string) => `/g/${slug}/charter`,
  leave: (slug: string) => `/g/${slug}/leave`,

  admin: (slug: string) => `/g/${slug}/admin`,
  lookAfter: (slug: string, memberId: string) => `/g/${slug}/admin/people/${memberId}`,
  groupSettings: (slug: string) => `/g/${slug}/admin/settings`,
  rewriteCharter: (slug: string) => `/g/${slug}/admin/charter`,
  meetingSettings: (slug: string) => `/g/${slug}/admin/meetings`,
  threadSettings: (slug: string) => `/g/${slug}/admin/threads`,
  mailSettings: (slug: string) => `/g/${slug}/admin/mail`,
  whatHappened: (slug: string) => `/g/${slug}/admin/facts`,
}

/** The same addresses as patterns, for the route table. */
export const patterns = {
  table: '/g/:slug',
  threads: 'threads',
  startThread: 'threads/new',
  thread: 'threads/:threadId',
  meetings: 'meetings',
  planMeeting: 'meetings/plan',
  bringToTable: 'meetings/bring',
  meeting: 'meetings/:meetingId',
  changeMeeting: 'meetings/:meetingId/change',
  changeSeries: 'meetings/series/:seriesId',
  people: 'people',
  person: 'people/:memberId',
  sponsor: 'people/sponsor',
  sponsorship: 'people/sponsorships/:sponsorshipId',
  lineage: 'people/lineage',
  companionship: 'people/companions/:companionshipId',
  handOver: 'people/hand-overs/:handOverId',
  search: 'search',
  charter: 'charter',
  leave: 'leave',
  admin: 'admin',
  lookAfter: 'admin/people/:memberId',
  groupSettings: 'admin/settings',
  rewriteCharter: 'admin/charter',
  meetingSettings: 'admin/meetings',
  threadSettings: 'admin/threads',
  mailSettings: 'admin/mail',
  whatHappened: 'admin/facts',
} as const
