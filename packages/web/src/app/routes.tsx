import type { RouteObject } from 'react-router'
import { patterns, paths } from '../paths.ts'
import { ErrorPage } from './error-page.tsx'
import { Opening } from './opening.tsx'
import { Root } from './root.tsx'

/**
 * The route table. Each page is a file of its own that exports `Component` and, where it asks for data, `loader`;
 * it arrives when it is first opened. Inside a group every page stands in the group's layout.
 */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: Opening,
    children: [
      {
        lazy: () => import('./account-layout.tsx'),
        children: [
          { path: paths.home(), lazy: () => import('./groups-page.tsx') },
          { path: paths.inbox(), lazy: () => import('../inbox/inbox-page.tsx') },
          { path: paths.drafts(), lazy: () => import('./drafts/drafts-page.tsx') },
          { path: paths.searchEverywhere(), lazy: () => import('../finding/search-page.tsx') },
          { path: paths.settings(), lazy: () => import('./settings-page.tsx') },
          { path: paths.foundGroup(), lazy: () => import('../groups/founding/found-group-page.tsx') },
        ],
      },
      {
        path: patterns.table,
        lazy: () => import('./group-layout.tsx'),
        children: [
          {
            lazy: () => import('./group-error-page.tsx'),
            children: [
              { index: true, lazy: () => import('./table-page.tsx') },
              { path: patterns.threads, lazy: () => import('../threads/threads-page.tsx') },
              { path: patterns.startThread, lazy: () => import('../threads/start-thread-page.tsx') },
              { path: patterns.thread, lazy: () => import('../threads/thread-page.tsx') },
              { path: patterns.meetings, lazy: () => import('../meetings/list/meetings-page.tsx') },
              { path: patterns.planMeeting, lazy: () => import('../meetings/planning/plan-page.tsx') },
              {
                path: patterns.changeSeries,
                lazy: () => import('../meetings/planning/change-series-page.tsx'),
              },
              { path: patterns.meeting, lazy: () => import('./meeting-page.tsx') },
              {
                path: patterns.changeMeeting,
                lazy: () => import('../meetings/changing/change-meeting-page.tsx'),
              },
              { path: patterns.bringToTable, lazy: () => import('../table/bringing/bring-page.tsx') },
              { path: patterns.people, lazy: () => import('./people-page.tsx') },
              { path: patterns.sponsor, lazy: () => import('../sponsorships/proposing/sponsor-page.tsx') },
              { path: patterns.sponsorship, lazy: () => import('./sponsorship-page.tsx') },
              { path: patterns.person, lazy: () => import('../groups/person-page.tsx') },
              { path: patterns.lineage, lazy: () => import('../sponsorships/lineage/lineage-page.tsx') },
              {
                path: patterns.companionship,
                lazy: () => import('../sponsorships/companion/companionship-page.tsx'),
              },
              { path: patterns.handOver, lazy: () => import('../sponsorships/companion/hand-over-page.tsx') },
              { path: patterns.search, lazy: () => import('../finding/group-search-page.tsx') },
              { path: patterns.charter, lazy: () => import('../groups/charter-page.tsx') },
              { path: patterns.leave, lazy: () => import('../groups/leave-page.tsx') },
              { path: patterns.admin, lazy: () => import('./admin-page.tsx') },
              { path: patterns.lookAfter, lazy: () => import('../admin/look-after-page.tsx') },
              { path: patterns.groupSettings, lazy: () => import('../admin/group-settings-page.tsx') },
              { path: patterns.rewriteCharter, lazy: () => import('../admin/rewrite-charter-page.tsx') },
              { path: patterns.meetingSettings, lazy: () => import('../admin/meeting-settings-page.tsx') },
              { path: patterns.threadSettings, lazy: () => import('../admin/thread-settings-page.tsx') },
              { path: patterns.mailSettings, lazy: () => import('../admin/mail/mail-settings-page.tsx') },
              { path: patterns.whatHappened, lazy: () => import('../admin/what-happened-page.tsx') },
              { path: '*', lazy: () => import('./nothing-here-page.tsx') },
            ],
          },
        ],
      },
      { path: '*', lazy: () => import('./nothing-here-page.tsx') },
    ],
  },
]
