import type { EntityManager } from 'typeorm'
import type { LetterKinds, QueuedLetter } from '../../mail/letter-kinds.ts'
import { byTheWall } from '../mail/by-the-wall.ts'
import type { MailHouse } from '../mail/mail-house.ts'
import { isQuiet, nextDecentMoment } from '../mail/quiet-hours.ts'
import { writeDigest } from './digest-mail.ts'
import { writeEveningMail } from './evening-mail.ts'
import { keepCalendarOf } from './mailed-calendars.ts'
import { findReaderOf } from './sit-down.ts'

/** The mails that leave by the clock. Whether, when and what is asked anew when they leave. */
export const eveningLetterKinds = (house: MailHouse): LetterKinds => ({
  EVENING: {
    notBefore: (letter, manager) => whenDecent(manager, letter, house.clock()),
    compose: letter => writeEveningMail(house, letter),
    async afterAttempt(letter, { state }, manager) {
      if (state === 'SENT') await keepCalendarOf(manager, letter)
    },
  },
  DIGEST: {
    notBefore: (letter, manager) => whenDecent(manager, letter, house.clock()),
    compose: letter => writeDigest(house, letter),
  },
})

async function whenDecent(manager: EntityManager, letter: QueuedLetter, now: Date): Promise<Date | null> {
  const reader = await findReaderOf(manager, letter)
  if (!reader || !isQuiet(now, reader.hours)) return null
  return byTheWall(nextDecentMoment(now, reader.hours), now)
}
