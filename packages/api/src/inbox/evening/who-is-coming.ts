import type { Member } from '../../groups/member.ts'
import type { Meeting } from '../../meetings/meeting.ts'
import { RsvpAnswer } from '../../meetings/rsvp.ts'
import { copy } from './copy/en.ts'

type Named = Pick<Member, 'id' | 'name'>

/**
 * Who else is coming, in a sentence: "Dana, Tomás and Mei are coming; Priya may; three have not said."
 * @param named whether names travel; else they are counted
 */
export function whoIsComing(
  { rsvps, visitors }: Pick<Meeting, 'rsvps' | 'visitors'>,
  members: readonly Named[],
  readerId: string,
  named: boolean,
): string {
  const others = members.filter(({ id }) => id !== readerId)
  if (others.length === 0) return copy.coming.nobodyElse
  const answers = new Map(rsvps.map(({ memberId, answer }) => [memberId, answer]))
  const who = (answer: RsvpAnswer | undefined) => others.filter(({ id }) => answers.get(id) === answer)
  const words = (people: readonly Named[]) =>
    named
      ? copy.coming.names(people.map(person => shortName(person, others)))
      : copy.coming.count(people.length)
  const going = who(RsvpAnswer.GOING)
  const maybe = who(RsvpAnswer.MAYBE)
  const notGoing = who(RsvpAnswer.NOT_GOING)
  const silent = who(undefined)
  return copy.coming.sentence([
    copy.coming.going(words(going), going.length, visitors.length),
    ...(maybe.length > 0 ? [copy.coming.maybe(words(maybe))] : []),
    ...(notGoing.length > 0 ? [copy.coming.notGoing(words(notGoing))] : []),
    ...(silent.length > 0 ? [copy.coming.silent(silent.length)] : []),
  ])
}

/** By the first name, where no two here share it. */
function shortName({ id, name }: Named, all: readonly Named[]): string {
  const [first = name] = name.split(' ')
  const isShared = all.some(other => other.id !== id && other.name.split(' ')[0] === first)
  return isShared ? name : first
}
