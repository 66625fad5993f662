import { dayOf, wholeDayWords } from '../../design/wall-time-wording.ts'
import type { FactRow_FactFragment } from '../fact-row.generated.ts'

type Told = Pick<FactRow_FactFragment, 'kind' | 'actor' | 'member' | 'name'>
type Person = NonNullable<Told['actor']>

/** One sentence for each kind of fact: who did it, and whom it concerns. `who` is null when nobody pressed. */
const sentences: Record<Told['kind'], (who: string | null, whom: string) => string> = {
  GROUP_FOUNDED: who => `${who ?? 'Whoever runs this place'} founded the group.`,
  GROUP_DESCRIBED: who => `${who ?? 'Someone'} changed what the group says of itself.`,
  LANGUAGE_CHOSEN: who => `${who ?? 'Someone'} chose the language in which the group’s words are found.`,
  TABLE_SET: who =>
    who ? `${who} said: our table is set.` : 'The time for setting the table was over: it counts as set.',
  CHARTER_REWRITTEN: who => `${who ?? 'Someone'} rewrote the charter. Everyone was asked anew.`,

  MEMBER_JOINED: (_, whom) => `${opening(whom)} joined the group.`,
  MEMBER_LEFT: (_, whom) => `${opening(whom)} left the group.`,
  MEMBER_RELEASED: (who, whom) => (who ? `${who} released ${whom}.` : `${opening(whom)} left by release.`),
  RELEASE_PROPOSED: (who, whom) => `${who ?? 'Someone'} proposed to release ${whom}.`,
  RELEASE_WITHDRAWN: (who, whom) =>
    who
      ? `${who} withdrew the proposal to release ${whom}.`
      : `The proposal to release ${whom} was withdrawn.`,
  MEMBER_PAUSED: (who, whom) => `${who ?? 'Someone'} paused ${whom}.`,
  MEMBER_RESUMED: (who, whom) =>
    who ? `${who} ended the pause of ${whom}.` : `The pause of ${whom} ran out.`,
  ADMIN_MADE: (who, whom) => `${who ?? 'Whoever runs this place'} made ${whom} an admin.`,
  ADMIN_UNMADE: (who, whom) =>
    whom === 'yourself' || who === whom
      ? `${who ?? 'Someone'} stepped back as admin.`
      : `${who ?? 'Someone'} ended the time of ${whom} as admin.`,

  INVITATION_MADE: (who, whom) => `${who ?? 'Someone'} invited ${whom}.`,
  INVITATION_RESENT: (who, whom) => `${who ?? 'Someone'} sent ${whom} a new letter.`,
  INVITATION_REVOKED: (who, whom) =>
    who ? `${who} revoked the invitation to ${whom}.` : `The invitation to ${whom} was revoked.`,
  INVITATION_DECLINED: (_, whom) => `${opening(whom)} declined the invitation.`,
  INVITATION_EXPIRED: (_, whom) => `The invitation to ${whom} ran out without an answer.`,

  CANDIDATE_PROPOSED: (who, whom) => `${who ?? 'Someone'} proposed ${whom}.`,
  SPONSORSHIP_HELD: (_, whom) => `The table was asked about ${whom}, and the proposal is held.`,
  SPONSORSHIP_CLEARED: (_, whom) => `${opening(whom)} may be invited.`,
  SPONSORSHIP_WITHDRAWN: (who, whom) =>
    who ? `${who} withdrew the proposal of ${whom}.` : `The proposal of ${whom} went with its sponsor.`,
  SPONSORSHIP_CLOSED: (_, whom) => `The proposal of ${whom} was closed.`,
  SPONSORSHIP_LAPSED: (_, whom) => `The proposal of ${whom} was held for too long, and lapsed.`,
  SPONSORSHIP_TAKEN_OVER: (who, whom) => `${who ?? 'Someone'} took over as sponsor of ${whom}.`,
  SPONSORSHIP_HANDED_OVER: (who, whom) =>
    who === 'You'
      ? `You accompany ${whom} from now on.`
      : `${who ?? 'Someone'} accompanies ${whom} from now on.`,
  SPONSORSHIP_EXTENDED: (who, whom) => {
    if (!who) return `${opening(whom)} ${whom === 'you' ? 'are' : 'is'} accompanied for 30 more days.`
    return who === whom || whom === 'yourself'
      ? `${who} asked to be accompanied for 30 more days.`
      : `${who} asked to accompany ${whom} for 30 more days.`
  },
  SPONSORSHIP_COMPLETED: (_, whom) => `${opening(whom)} ${whom === 'you' ? 'have' : 'has'} settled.`,
  COMPANION_GONE: (_, whom) => `${opening(whom)} ${whom === 'you' ? 'are' : 'is'} here without a companion.`,
  SPONSORSHIP_SETTINGS_CHOSEN: who => `${who ?? 'Someone'} changed how people are brought in.`,
  MEETING_SERIES_PLANNED: who => `${who ?? 'Someone'} planned when the group usually meets.`,
  MEETING_SERIES_CHANGED: who => `${who ?? 'Someone'} changed when the group usually meets.`,
  MEETING_SERIES_ENDED: who => `${who ?? 'Someone'} ended a series of meetings.`,
  MEETING_PLANNED: (who, day) => `${who ?? 'Someone'} planned ${meetingOf(day, 'a')}.`,
  MEETING_MOVED: (who, day) => `${who ?? 'Someone'} moved ${meetingOf(day)}.`,
  MEETING_CHANGED: (who, day) => `${who ?? 'Someone'} changed ${meetingOf(day)}.`,
  MEETING_CANCELLED: (who, day) => `${who ?? 'Someone'} cancelled ${meetingOf(day)}.`,
  MEETING_SETTINGS_CHOSEN: who => `${who ?? 'Someone'} changed how the group meets.`,
  MAIL_SETTINGS_CHOSEN: who => `${who ?? 'Someone'} changed how the group writes mail.`,
}

/** What happened, in a sentence: "Priya Kaur paused George Adeyemi." The reader is "you". */
export function factSentence({ kind, actor, member, name }: Told): string {
  const who = actor && (actor.isViewer ? 'You' : actor.name)
  const gone = erased(kind)
  return sentences[kind](who, whomOf(member ?? (name === null && !gone ? actor : null), name ?? gone, actor))
}

/** Whom a fact is about when their name was erased after a no; null for facts that are about members only. */
function erased(kind: Told['kind']): string | null {
  if (kind.startsWith('INVITATION_')) return 'someone'
  return kind.startsWith('SPONSORSHIP_') || kind === 'CANDIDATE_PROPOSED' ? 'a candidate' : null
}

/** "the meeting of Tuesday, December 1"; "a meeting" where no day was told. */
function meetingOf(day: string, article: 'a' | 'the' = 'the'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'a meeting'
  return `${article} meeting ${article === 'a' ? 'on' : 'of'} ${wholeDayWords(day, dayOf(new Date()))}`
}

/** Whom it concerns: a member, somebody who is none, or whoever did it. */
function whomOf(member: Person | null, name: string | null, actor: Person | null): string {
  if (member?.isViewer) return actor?.isViewer ? 'yourself' : 'you'
  return member?.name ?? name ?? 'someone'
}

/** The same at the beginning of a sentence. */
function opening(whom: string): string {
  return whom === 'yourself' ? 'You' : whom.charAt(0).toUpperCase() + whom.slice(1)
}
