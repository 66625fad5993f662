import type { Follower } from '../activity/follow-facts.ts'
import type { Hearer } from '../activity/hear-of.ts'
import type { Clock } from '../database/clock.ts'
import type { Database } from '../database/database.ts'
import { eraseDraftsSetAside } from '../drafts/erase-drafts-set-aside.ts'
import { wordingAnew } from '../finding/word-anew.ts'
import { forgetItems } from '../inbox/forget-items.ts'
import { mailItemsEverywhere } from '../inbox/notices/mail-items.ts'
import { mailEveningsEverywhere } from '../inbox/evening/look-at-evenings.ts'
import { tellingOf } from '../inbox/telling-of.ts'
import { askWhatBecame } from '../inbox/told/ask-what-became.ts'
import { endInvitationsEverywhere, lookAfterInvitations } from '../invitations/look-after-invitations.ts'
import { closeMeetings } from '../meetings/clock/close-meetings.ts'
import { keepMeetings } from '../meetings/clock/keep-meetings.ts'
import { lookAfterMeetingsEverywhere } from '../meetings/clock/look-after-everywhere.ts'
import { advanceSponsorshipsEverywhere } from '../sponsorships/advance-everywhere.ts'
import { advanceSponsorships } from '../sponsorships/advance-sponsorships.ts'
import { advanceAccompaniment } from '../sponsorships/companion/advance-accompaniment.ts'
import { keepTablesEverywhere } from '../table/keep-tables-everywhere.ts'
import { keepingTables } from '../table/keep-tables.ts'
import { lookAfterThreads } from '../threads/life/look-after-threads.ts'

/** What the clock alone brings about, in every group where it is due, by the name of its job. */
export type Deadlines = Record<string, () => Promise<void>>

/** What deadlines are judged by, and what letters about them lead to. */
export type Judged = { publicUrl: string; clock: Clock }

/** What follows in one group from the clock, or from something that happened there. */
export function followers(database: Database, judged: Judged): Follower[] {
  return [
    groupId => advanceSponsorships({ database, ...judged }, groupId),
    groupId => advanceAccompaniment(database, judged, groupId),
    lookAfterInvitations({ database, ...judged }),
    ...aroundMeetings(database, judged),
    wordingAnew(database),
  ]
}

/** Who hears of each thing that is announced. */
export function hearers(database: Database, judged: Judged): Hearer[] {
  return [tellingOf(database, judged.clock)]
}

/** What follows for the meetings of one group, in this order: what lies on a table follows what became of its meeting. */
function aroundMeetings(database: Database, judged: Judged): Follower[] {
  return [
    keepMeetings({ database, ...judged }),
    closeMeetings({ database, ...judged }),
    keepingTables(database, judged.clock),
  ]
}

/** What is due by the clock, by the names of the jobs that look after it. */
export function deadlines(database: Database, judged: Judged): Deadlines {
  return {
    'expire-invitations': endInvitationsEverywhere({ database, ...judged }),
    'advance-sponsorships': advanceSponsorshipsEverywhere(
      database,
      judged.clock,
      followers(database, judged),
    ),
    'look-after-meetings': lookAfterMeetingsEverywhere(
      database,
      judged.clock,
      aroundMeetings(database, judged),
    ),
    'look-after-threads': lookAfterThreads(database, judged.clock),
    'ask-what-became': askWhatBecame(database, judged.clock),
    'forget-items': forgetItems(database, judged.clock),
    'erase-drafts-set-aside': eraseDraftsSetAside(database, judged.clock),
    // What lies on a table follows from what became of its meeting.
    'keep-tables': keepTablesEverywhere(database, judged.clock),
    // Last: what else comes about may be told.
    'mail-items': mailItemsEverywhere(database, judged.clock),
    'mail-evenings': mailEveningsEverywhere(database, judged.clock),
  }
}

/** Does all of it now, one after the other. */
export async function runDeadlines(all: Deadlines): Promise<void> {
  for (const run of Object.values(all)) await run()
}
