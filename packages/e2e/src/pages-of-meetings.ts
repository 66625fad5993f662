import type { Page } from 'playwright-core'
import { paths } from '../../web/src/paths.ts'
import { harbourStreet, mapleRoom, quietQuay } from './demo-groups.ts'
import type { PageToSee } from './page-to-see.ts'
import { pressing } from './pressing.ts'

const priya = 'priya@harbour.example'
const lucas = 'lucas@harbour.example'
const wren = 'wren@maple.example'
const teo = 'teo@maple.example'

const plan = paths.planMeeting(harbourStreet)
const bring = paths.bringToTable(harbourStreet)

/** When and where people meet, and what they bring: each page, as those who look after it and as those who come. */
export const pagesOfMeetings: PageToSee[] = [
  { name: 'table-just-over', as: teo, address: paths.table(mapleRoom) },
  { name: 'meetings', as: priya, address: paths.meetings(harbourStreet) },
  { name: 'meetings-member', as: lucas, address: paths.meetings(harbourStreet) },
  { name: 'meetings-calendar', as: lucas, address: paths.meetings(harbourStreet), arrive: makeAddressAnew },
  { name: 'meetings-none', as: 'hugo@quay.example', address: paths.meetings(quietQuay) },
  { name: 'plan', as: priya, address: plan },
  { name: 'plan-refused', as: priya, address: plan, arrive: pressing('Plan this series') },
  { name: 'series', as: priya, address: ({ series }) => series },
  { name: 'series-ending', as: priya, address: ({ series }) => series, arrive: pressing('End this series') },
  { name: 'meeting', as: lucas, address: ({ nextMeeting }) => nextMeeting },
  { name: 'meeting-admin', as: priya, address: ({ nextMeeting }) => nextMeeting },
  { name: 'meeting-cancelled', as: lucas, address: ({ cancelledMeeting }) => cancelledMeeting },
  { name: 'meeting-last', as: lucas, address: ({ lastMeeting }) => lastMeeting },
  { name: 'meeting-just-over', as: teo, address: ({ meetingJustOver }) => meetingJustOver },
  { name: 'meeting-just-over-host', as: wren, address: ({ meetingJustOver }) => meetingJustOver },
  { name: 'meeting-change', as: priya, address: ({ changeNextMeeting }) => changeNextMeeting },
  {
    name: 'meeting-note',
    as: wren,
    address: ({ meetingJustOver }) => meetingJustOver,
    arrive: writeWhatStayed,
  },
  {
    name: 'meeting-change-refused',
    as: priya,
    address: ({ changeNextMeeting }) => changeNextMeeting,
    arrive: moveToNoDay,
  },
  {
    name: 'meeting-cancel',
    as: priya,
    address: ({ changeNextMeeting }) => changeNextMeeting,
    arrive: pressing('Cancel this one'),
  },
  { name: 'meeting-settings', as: priya, address: paths.meetingSettings(harbourStreet) },

  { name: 'bring', as: priya, address: bring },
  { name: 'bring-refused', as: priya, address: bring, arrive: pressing('Put it on the table') },
  { name: 'bring-none', as: 'ilda@quay.example', address: paths.bringToTable(quietQuay) },
  { name: 'bring-a-thread', as: lucas, address: ({ bringAThread }) => bringAThread },
  { name: 'bring-a-thread-again', as: priya, address: ({ bringAThreadAgain }) => bringAThreadAgain },
  {
    name: 'item-edit',
    as: lucas,
    address: ({ nextMeeting }) => nextMeeting,
    arrive: pressingFirst(/^Edit “/),
  },
  {
    name: 'item-take-off',
    as: lucas,
    address: ({ nextMeeting }) => nextMeeting,
    arrive: pressingFirst(/^Take off “/),
  },
]

function pressingFirst(button: RegExp) {
  return (page: Page) => page.getByRole('button', { name: button }).first().click()
}

async function makeAddressAnew(page: Page): Promise<void> {
  const make = page.getByRole('button', { name: 'Make my address' })
  const anew = page.getByRole('button', { name: 'Make a new one' })
  await make.or(anew).waitFor()
  if (await make.isVisible()) await make.click()
  await anew.click()
  await page.locator('dialog:modal').waitFor()
}

async function writeWhatStayed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write what stayed' }).click()
  await page.getByRole('textbox', { name: 'In a few sentences' }).waitFor()
}

async function moveToNoDay(page: Page): Promise<void> {
  await page.getByLabel('Day', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Move this one' }).click()
  await page.getByText('Please choose a day').waitFor()
}
