import type { EntityManager } from 'typeorm'
import type { LetterKind, LetterKinds, QueuedLetter } from '../../mail/letter-kinds.ts'
import { byTheWall } from '../mail/by-the-wall.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { isQuiet, nextDecentMoment } from '../mail/quiet-hours.ts'
import { writeDigest } from './digest-mail.ts'
import { findEveningGroup } from './evening-group.ts'
import { eveningMoment, fromNowOn } from './evening-moment.ts'
import { writeEveningMail } from './evening-mail.ts'
import { keepCalendarOf } from './mailed-calendars.ts'
import { findReaderOf } from './sit-down.ts'

/** The mails that leave by the clock. Whether, when and what is asked anew when they leave. */
export const eveningLetterKinds = (house: MailHouse): LetterKinds => ({
  EVENING: {
    stillWanted: (letter, manager) => isEveningOf(manager, letter, house.clock()),
    notBefore: (letter, manager) => whenDecent(manager, letter, house.clock()),
    compose: letter => writeEveningMail(house, letter),
    async afterAttempt(letter, { state }, manager) {
      if (state === 'SENT') await keepCalendarOf(manager, letter)
    },
  },
  DIGEST: {
    stillWanted: async (letter, manager) => (await findReaderOf(manager, letter))?.weeklyDigest ?? false,
    notBefore: (letter, manager) => whenDecent(manager, letter, house.clock()),
    compose: letter => writeDigest(house, letter),
  } satisfies LetterKind,
})

/** Whether it is still the evening before that meeting for the letter's reader: it may have been moved or cancelled. */
async function isEveningOf(manager: EntityManager, letter: QueuedLetter, now: Date): Promise<boolean> {
  const reader = await findReaderOf(manager, letter)
  if (!reader || !letter.groupId) return false
  const group = await findEveningGroup(manager, letter.groupId, now)
  const meeting = group.coming.find(({ id }) => id === letter.subjectId)
  const moment = meeting && eveningMoment(meeting, group, reader.hours)
  if (!moment || moment > now) return false
  return fromNowOn(moment, reader.hours, now, meeting.startsAt) !== null
}

async function whenDecent(manager: EntityManager, letter: QueuedLetter, now: Date): Promise<Date | null> {
  const reader = await findReaderOf(manager, letter)
  if (!reader || !isQuiet(now, reader.hours)) return null
  return byTheWall(nextDecentMoment(now, reader.hours), now)
}
