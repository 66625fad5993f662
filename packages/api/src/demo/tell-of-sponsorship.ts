import { copy as groupCopy } from '../groups/copy/en.ts'
import { byline, momentIn } from '../groups/tell-group-member.ts'
import { dayIn } from '../invitations/copy/en.ts'
import { letters as invitationLetters } from '../invitations/copy/letters-en.ts'
import { copy } from '../sponsorships/copy/en.ts'
import type { Planting } from './planting.ts'
import type { DemoSponsorship } from './sponsorship-story.ts'
import { othersAt, tell } from './tell.ts'

const { letters } = copy

/** Plants what the table, those who hear, and the sponsor were told of a sponsorship by which nobody has come. */
export async function tellOfSponsorship(
  planting: Planting,
  sponsorshipId: string,
  sponsorship: DemoSponsorship,
  { roundEnds, held, ended }: { roundEnds: Date; held: Date | null; ended: Date | null },
): Promise<void> {
  const { story, when } = planting
  const { sponsor, candidate, now, answers = [], letter } = sponsorship
  const about = { subjectId: sponsorshipId, by: null }
  const way = { button: letters.open, path: `/people/sponsorships/${sponsorshipId}` }
  const toSponsor = { ...about, to: sponsor }
  await tellOfProposal(planting, sponsorshipId, sponsorship, roundEnds)
  await tellHearers(planting, sponsorshipId, sponsorship)
  for (const { by, answer, when: said } of answers) {
    if (answer !== 'MEET_FIRST') continue
    const words = { ...letters.meetingWanted(nameOf(planting, by), candidate.name, story.name), way }
    await tell(planting, { ...toSponsor, kind: 'MEETING_WANTED', at: when(said), words })
  }
  if (held) {
    const words = { ...letters.held(candidate.name, story.name), way }
    await tell(planting, { ...toSponsor, kind: 'SPONSORSHIP_HELD', at: held, words })
  }
  if (['CLEARED', 'INVITED', 'DECLINED', 'LAPSED'].includes(now.state)) {
    const words = { ...letters.cleared(candidate.name, story.name), way }
    await tell(planting, { ...toSponsor, kind: 'SPONSORSHIP_CLEARED', at: roundEnds, words })
  }
  if (letter) {
    const says = invitationLetters.hasBeenInvited(candidate.name, story.name, nameOf(planting, letter.by))
    const words = { ...says, way: { ...way, button: invitationLetters.toSponsorship } }
    if (letter.by !== sponsor)
      await tell(planting, { ...toSponsor, kind: 'CANDIDATE_INVITED', at: when(letter.sent), words })
  }
  if (ended) await tellOfEnd(planting, toSponsor, sponsorship, ended, way)
}

async function tellOfProposal(
  planting: Planting,
  subjectId: string,
  { sponsor, candidate, words: why, proposed }: DemoSponsorship,
  roundEnds: Date,
): Promise<void> {
  const { story, when } = planting
  const person = story.people[sponsor]
  if (!person) return
  const until = momentIn(story, roundEnds)
  const words = {
    ...letters.proposed(person.name, `${candidate.name}, ${candidate.trade}`, story.name, until),
    reason: { words: why, by: byline(person) },
    way: { button: letters.open, path: `/people/sponsorships/${subjectId}` },
  }
  const at = when(proposed)
  for (const to of othersAt(planting, at, sponsor))
    if (!story.people[to]?.newcomer)
      await tell(planting, { to, at, by: null, kind: 'CANDIDATE_PROPOSED', subjectId, words })
}

/** Those who look after the group; neither whose hold it is nor why. */
async function tellHearers(
  planting: Planting,
  subjectId: string,
  { sponsor, candidate, hold }: DemoSponsorship,
): Promise<void> {
  if (!hold) return
  const { story, when } = planting
  const at = when(hold.raised)
  const way = { button: letters.open, path: `/people/sponsorships/${subjectId}` }
  const words = { ...letters.toHear(candidate.name, story.name), way }
  for (const to of othersAt(planting, at, sponsor, hold.by))
    if (story.people[to]?.admin)
      await tell(planting, { to, at, by: null, kind: 'HOLD_TO_HEAR', subjectId, words })
}

type ToSponsor = { to: string; subjectId: string; by: null }

async function tellOfEnd(
  planting: Planting,
  toSponsor: ToSponsor,
  { candidate, now, letter }: DemoSponsorship,
  at: Date,
  way: { button: string; path: string },
): Promise<void> {
  const { name, timeZone } = planting.story
  if (now.state === 'CLOSED') {
    const reason = { words: now.reason, by: letters.whoLooksAfter(name) }
    const words = { ...letters.closed(candidate.name, name), reason, way }
    await tell(planting, { ...toSponsor, kind: 'SPONSORSHIP_CLOSED', at, words })
  }
  if (now.state === 'DECLINED') {
    const { hasDeclined } = invitationLetters
    const words = {
      subject: hasDeclined.subject(candidate.name, name),
      heading: hasDeclined.heading(candidate.name),
      says: [hasDeclined.says(candidate.name, name), hasDeclined.rest],
      way: { button: groupCopy.letters.open, path: '' },
    }
    await tell(planting, { ...toSponsor, kind: 'INVITATION_DECLINED', at, words })
  }
  if (now.state === 'LAPSED' && letter) {
    const words = {
      ...invitationLetters.hasRunOut(candidate.name, name, dayIn(timeZone, at)),
      way: { ...way, button: invitationLetters.toSponsorship },
    }
    await tell(planting, { ...toSponsor, kind: 'INVITATION_RAN_OUT', at, words })
  }
}

const nameOf = ({ story }: Planting, key: string) => story.people[key]?.name ?? ''
