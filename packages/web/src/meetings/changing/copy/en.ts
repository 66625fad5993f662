import { placeOfZone } from '../../../design/time-zones.ts'
import { clockWords } from '../../../design/wall-time-wording.ts'
import { dayInWords } from '../../day-in-words.ts'

interface Time {
  wallDate: string
  wallClock: string
}

/** The words of changing one meeting alone. */
export const copy = {
  meetingOn: (meeting: string, day: string) => `${meeting}, ${day}`,
  changeMeeting: (meeting: string) => `Move, change or cancel this ${meeting.toLocaleLowerCase('en')}`,
  onlyThisOne: (day: string, clock: string) =>
    `${day}, ${clock}. Only this one changes; the others stay as they are.`,
  notNow: 'It cannot be changed now, or not by you.',
  toMeeting: 'See what stands now',

  move: 'Move it',
  moveLede:
    'Answers go with it; those given before are marked, so that everyone can look again. The others stay as they are.',
  day: 'Day',
  zoneStays: (timeZone: string) => `By the clock of ${placeOfZone(timeZone)}, as planned.`,
  moveYes: 'Move this one',
  timeNow: ({ wallDate, wallClock }: Time) =>
    `It stands on ${dayInWords(wallDate)} at ${clockWords(wallClock)} now.`,

  placeAndHost: 'Another place or host',
  placeAndHostLede: 'For this one only; the others stay as they are.',
  saveMeeting: 'Change this one',
  placeNow: ({ place, link, host }: { place: string; link: string; host: { name: string } | null }) =>
    `It says now: ${[place || 'no place', link, host ? `${host.name} is the host` : 'no host'].filter(Boolean).join(', ')}.`,

  cancelling: 'Cancel it',
  cancellingLede: 'It stays in the list as cancelled, with your reason. The others stay as they are.',
  cancelThis: 'Cancel this one',
  cancelQuestion: (day: string) => `Cancel ${day}?`,
  cancelMeaning:
    'Everyone reads that it was cancelled, and why; calendars show it as cancelled. What is on its table goes to the next one. The others stay as they are. This cannot be taken back.',
  reason: 'Reason',
  reasonHint: 'Everyone at the table reads exactly this.',
  cancelYes: 'Cancel it',
  leaveIt: 'Leave it as it is',
  changedMeanwhile: (time: Time) =>
    `Somebody else changed it while you had it open: it stands on ${dayInWords(time.wallDate)} at ${clockWords(time.wallClock)} now. Your reason is still here; press again if it should be cancelled all the same.`,
}
