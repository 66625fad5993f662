import { wordDigest } from '../../inbox/evening/digest-mail.ts'
import { findEveningGroup } from '../../inbox/evening/evening-group.ts'
import { wordEvening } from '../../inbox/evening/evening-mail.ts'
import { eveningMoment } from '../../inbox/evening/evening-moment.ts'
import { wantsMailByTheClock } from '../../inbox/evening/mails-by-the-clock.ts'
import { sitDown } from '../../inbox/evening/sit-down.ts'
import { MailContent } from '../../inbox/mail/content.ts'
import type { MailHouse } from '../../inbox/mail/mail-house.ts'
import { findMailReaders } from '../../inbox/mail/mail-reader.ts'
import type { QueuedLetter } from '../../mail/letter-kinds.ts'
import { copy } from './copy/en.ts'
import { findInEveryGroup, firstWorded, type Found } from './find-in-every-group.ts'
import type { MailPlace, MailSection, ShownMail } from './mail-place.ts'

const { title, says } = copy.sections.byTheClock

/** A mail by the clock that somebody will get, and when it leaves. */
type ToCome = Found & {
  memberId: string
  email: string
  meetingId: string | null
  leaves: Date
  hasSaid: boolean
}

/** Those who get mail by the clock, each with the next evening before a meeting. */
const findToCome = ({ database, clock }: MailHouse): Promise<ToCome[]> =>
  findInEveryGroup(database, async (manager, groupId) => {
    const now = clock()
    const group = await findEveningGroup(manager, groupId, now)
    const readers = (await findMailReaders(manager, groupId)).filter(wantsMailByTheClock)
    const said: { memberId: string; meetingId: string }[] = await manager.query(
      'select member_id as "memberId", meeting_id as "meetingId" from rsvps where group_id = $1',
      [groupId],
    )
    const addresses: { id: string; email: string; lookedAt: Date | null }[] = await manager.query(
      `select m.id, app.address_of_account(app.account_of_member(m.group_id, m.id)) as email
       from members m where m.group_id = $1`,
      [groupId],
    )
    return readers.map(reader => {
      const { memberId, hours } = reader
      const next = group.coming.find(meeting => eveningMoment(meeting, group, hours) !== null)
      const leaves = (next && eveningMoment(next, group, hours)) ?? now
      const email = addresses.find(({ id }) => id === memberId)?.email ?? ''
      const hasSaid = said.some(one => one.memberId === memberId && one.meetingId === next?.id)
      // The soonest first.
      const at = new Date(-leaves.getTime())
      return { groupId, at, memberId, email, meetingId: next?.id ?? null, leaves, hasSaid }
    })
  })

const letterOf = (kind: string, { groupId, memberId, meetingId, email, leaves }: ToCome): QueuedLetter => ({
  id: '',
  kind,
  groupId,
  memberId,
  subjectId: meetingId,
  toAddress: email,
  queuedAt: leaves,
})

/** As it leaves on its evening, by what lies here now. */
async function wordOne(
  house: MailHouse,
  kind: 'EVENING' | 'DIGEST',
  toCome: ToCome,
  content?: MailContent,
): Promise<ShownMail | null> {
  const then: MailHouse = { ...house, ...(kind === 'EVENING' && { clock: () => toCome.leaves }) }
  const letter = letterOf(kind, toCome)
  const read = await sitDown(then, letter)
  if (!read) return null
  const reading = { ...read, evening: { ...read.evening, content: content ?? read.evening.content } }
  const worded =
    kind === 'EVENING' ? await wordEvening(then, letter, reading) : await wordDigest(then, reading)
  return worded && { to: toCome.email, group: read.group.name, letter: worded }
}

const evening = (
  name: string,
  words: string,
  isOfThese: (toCome: ToCome) => boolean,
  content?: MailContent,
) => ({
  name,
  kind: 'EVENING',
  says: words,
  word: async (house: MailHouse) =>
    firstWorded(
      (await findToCome(house)).filter(one => one.meetingId && isOfThese(one)),
      one => wordOne(house, 'EVENING', one, content),
    ),
})

const digest = (name: string, words: string, content?: MailContent) => ({
  name,
  kind: 'DIGEST',
  says: words,
  word: async (house: MailHouse) =>
    firstWorded(await findToCome(house), one => wordOne(house, 'DIGEST', one, content)),
})

/** What no happening sets off: evenings before a meeting, and digests. */
export const mailsByTheClock: MailSection = {
  title,
  places: [
    evening('evening-not-said', says['evening-not-said'], ({ hasSaid }) => !hasSaid),
    evening('evening-said', says['evening-said'], ({ hasSaid }) => hasSaid),
    digest('digest', says.digest),
    ...Object.values(MailContent).flatMap((content): MailPlace[] => {
      const words = copy.travels[content]
      const ending = content.toLowerCase().replaceAll('_', '-')
      return [
        evening(`evening-${ending}`, words, () => true, content),
        digest(`digest-${ending}`, words, content),
      ]
    }),
  ],
}
