import { byline, momentIn } from '../groups/tell-group-member.ts'
import { copy as groupCopy } from '../groups/copy/en.ts'
import { letters as invitationLetters } from '../invitations/copy/letters-en.ts'
import { successorDueAt } from '../sponsorships/companion/accompaniment.ts'
import { copy } from '../sponsorships/companion/copy/en.ts'
import { memberOf, type Planting } from './planting.ts'
import type { DemoComing } from './sponsorship-story.ts'
import type { DemoPerson } from './story.ts'
import { othersAt, tell } from './tell.ts'

const { letters } = copy
const table = { button: groupCopy.letters.open, path: '' }

/** Plants what people were told when somebody came: whoever vouched, and who founded the group. */
export async function tellOfComing(planting: Planting, key: string, person: DemoPerson): Promise<void> {
  const { story, when } = planting
  const at = when(person.joined)
  const isFounding = at.getTime() === when(story.founded).getTime()
  if (isFounding) {
    const words = { ...groupCopy.letters.founded(story.name, 'Sixthirty'), way: table }
    await tell(planting, { to: key, at, by: null, kind: 'GROUP_FOUNDED', words })
  }
  const admin = Object.keys(story.people).find(each => story.people[each]?.admin)
  const voucher = person.broughtInBy?.sponsor ?? (person.founder && !isFounding ? admin : null)
  if (voucher && voucher !== key) {
    const { hasCome } = invitationLetters
    const words = {
      subject: hasCome.subject(person.name, story.name),
      heading: hasCome.heading(person.name),
      says: [hasCome.says(byline(person), story.name), ...(person.newcomer ? [hasCome.stay] : [])],
      way: { button: hasCome.button, path: `/people/${memberOf(planting, key)}` },
    }
    await tell(planting, { to: voucher, at, by: null, kind: 'INVITATION_ANSWERED', words })
  }
  if (!person.left) return
  const words = { ...groupCopy.letters.left(story.name), way: null }
  await tell(planting, { to: key, at: when(person.left.when), by: null, kind: 'MEMBER_LEFT', words })
}

/** Plants what is told when a companion is gone: the newcomer that they stay, admins that somebody else is needed. */
export async function tellOfCompanionGone(
  planting: Planting,
  key: string,
  sponsorshipId: string,
  { companionGone, sponsor }: DemoComing,
): Promise<void> {
  if (!companionGone) return
  const { story, when } = planting
  const at = when(companionGone)
  const [newcomer, companion] = [nameOf(planting, key), nameOf(planting, sponsor)]
  const said = letters.companionGone(story.name, companion)
  await tell(planting, { to: key, at, by: null, kind: 'COMPANION_GONE', words: { ...said, way: table } })
  const until = momentIn(story, successorDueAt(at))
  const words = {
    ...letters.successorNeeded(story.name, newcomer, companion, until),
    way: { button: letters.findSuccessor, path: `/people/sponsorships/${sponsorshipId}` },
  }
  for (const to of othersAt(planting, at, key))
    if (story.people[to]?.admin) await tell(planting, { to, at, by: null, kind: 'SUCCESSOR_NEEDED', words })
}

/** Plants that somebody is asked to accompany a newcomer from now on. */
export async function tellOfHandOver(
  planting: Planting,
  key: string,
  handOverId: string,
  { to, by, when: asked, reason }: NonNullable<DemoComing['handOver']>,
): Promise<void> {
  const proposer = nameOf(planting, by)
  const words = {
    ...letters.handOverAsked(planting.story.name, nameOf(planting, key), proposer),
    reason: { words: reason, by: proposer },
    way: { button: letters.answer, path: `/people/hand-overs/${handOverId}` },
  }
  const at = planting.when(asked)
  await tell(planting, { to, at, by: null, kind: 'HAND_OVER_ASKED', subjectId: handOverId, words })
}

const nameOf = ({ story }: Planting, key: string) => story.people[key]?.name ?? ''
