import { matchPath } from 'react-router'
import { describe, expect, it } from 'vitest'
import { paths, patterns } from './paths.ts'

const made: Record<string, string> = {
  threads: paths.threads('mill-lane-x2p7'),
  startThread: paths.startThread('mill-lane-x2p7'),
  thread: paths.thread('mill-lane-x2p7', 'id'),
  meetings: paths.meetings('mill-lane-x2p7'),
  planMeeting: paths.planMeeting('mill-lane-x2p7'),
  bringToTable: paths.bringToTable('mill-lane-x2p7'),
  meeting: paths.meeting('mill-lane-x2p7', 'id'),
  changeMeeting: paths.changeMeeting('mill-lane-x2p7', 'id'),
  changeSeries: paths.changeSeries('mill-lane-x2p7', 'id'),
  people: paths.people('mill-lane-x2p7'),
  person: paths.person('mill-lane-x2p7', 'id'),
  sponsor: paths.sponsor('mill-lane-x2p7'),
  sponsorship: paths.sponsorship('mill-lane-x2p7', 'id'),
  lineage: paths.lineage('mill-lane-x2p7'),
  companionship: paths.companionship('mill-lane-x2p7', 'id'),
  handOver: paths.handOver('mill-lane-x2p7', 'id'),
  search: paths.search('mill-lane-x2p7'),
  charter: paths.charter('mill-lane-x2p7'),
  leave: paths.leave('mill-lane-x2p7'),
  admin: paths.admin('mill-lane-x2p7'),
  lookAfter: paths.lookAfter('mill-lane-x2p7', 'id'),
  groupSettings: paths.groupSettings('mill-lane-x2p7'),
  rewriteCharter: paths.rewriteCharter('mill-lane-x2p7'),
  meetingSettings: paths.meetingSettings('mill-lane-x2p7'),
  threadSettings: paths.threadSettings('mill-lane-x2p7'),
  mailSettings: paths.mailSettings('mill-lane-x2p7'),
  whatHappened: paths.whatHappened('mill-lane-x2p7'),
}

describe('each address of a group', () => {
  it.each(Object.entries(patterns).filter(([name]) => name !== 'table'))(
    '%s is met by its pattern',
    (name, pattern) => {
      expect(matchPath(`${patterns.table}/${pattern}`, made[name] ?? '')?.params['slug']).toBe(
        'mill-lane-x2p7',
      )
    },
  )
})

it('comes back from signing in to the very place, whatever stands in its address', () => {
  const place = '/g/mill-lane-x2p7/threads/1?shown=40&x=a b#post'
  const address = new URL(paths.signIn(place), 'https://table.example')
  expect(address.pathname).toBe('/sign-in')
  expect(address.searchParams.get('next')).toBe(place)
})
