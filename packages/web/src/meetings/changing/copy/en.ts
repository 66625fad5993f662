import { placeOfZone } from '../../../design/time-zones.ts'
import { clockWords } from '../../../design/wall-time-wording.ts'
import { dayInWords } from '../../day-in-words.ts'

interface Now {
  wallDate: string
  wallClock: string
  durationMinutes: number
  place: string
  link: string
  host: { name: string } | null
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
  moveLede: 'Answers go with it; those given before are marked, so that everyone can look again.',
  day: 'Day',
  zoneStays: (timeZone: string) => `By the clock of ${placeOfZone(timeZone)}, as planned.`,
  moveYes: 'Move this one',

  placeAndHost: 'Another place or host',
  placeAndHostLede: 'For this one only.',
  saveMeeting: 'Change this one',
  /** "It reads now: Tuesday, December 1 at 6:30 AM, for 60 minutes, The Anchor, Dana Whelan is the host." */
  meetingNow: (meeting: Now) => `It reads now: ${now(meeting)}.`,

  cancelling: 'Cancel it',
  cancellingLede: 'It stays in the list as cancelled, with your reason.',
  cancelThis: 'Cancel this one',
  cancelQuestion: (day: string) => `Cancel ${day}?`,
  cancelMeaning:
    'Everyone reads that it was cancelled, and why; calendars show it as cancelled. What is on its table goes to the next one. The others stay as they are. This cannot be taken back.',
  reason: 'Reason',
  reasonHint: 'Everyone at the table reads exactly this.',
  cancelYes: 'Cancel it',
  leaveIt: 'Leave it as it is',
  changedMeanwhile: (meeting: Now) =>
    `Somebody else changed it while you had it open. It reads now: ${now(meeting)}. Your reason is still here; press again if it should be cancelled all the same.`,
}

function now({ wallDate, wallClock, durationMinutes, place, link, host }: Now): string {
  const when = `${dayInWords(wallDate)} at ${clockWords(wallClock)}, for ${durationMinutes} minutes`
  const who = host ? `${host.name} is the host` : 'nobody is the host'
  return [when, place, link, who].filter(Boolean).join(', ')
}
