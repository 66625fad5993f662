import type { Group } from '../../groups/group.ts'
import type { Entry, LetterPiece } from '../../mail/letter-draft.ts'
import type { DraftForMember } from '../mail/frame-for-member.ts'
import { copy } from './copy/en.ts'
import type { Answerable, NoticeItem, Place, TravellingItem } from './notice-item.ts'

/** Where links of a mail begin, and the answers it offers to a meeting. */
type Addresses = { inbox: string; group: string; answersTo: (meeting: Answerable) => readonly LetterPiece[] }

/** What a mail that tells of items says; to whom, and why, comes around it. */
export type Draft = Pick<DraftForMember, 'subject' | 'heading' | 'pieces'>

/** So many are listed; further ones are counted. */
const mostListed = 30
const order: readonly Place[] = ['MEETINGS', 'TO_YOU', 'MORE']

/** Words a mail that carries these; they come in the order in which they happened. */
export function draftNotice(
  items: readonly NoticeItem[],
  group: Pick<Group, 'name' | 'slug'>,
  publicUrl: string,
  answersTo: Addresses['answersTo'],
): Draft {
  const addresses = { inbox: `${publicUrl}/inbox`, group: `${publicUrl}/g/${group.slug}`, answersTo }
  const travelling = items.filter(item => !item.isHidden)
  const [only] = travelling
  if (!only) return draftOfHidden(group, addresses)
  if (items.length === 1)
    return only.told ? draftOfTold(only, only.told, group, addresses) : draftOfOne(only, addresses)
  const inOrder = order.flatMap(place => travelling.filter(item => item.place === place))
  return {
    subject: copy.andMore((inOrder[0] ?? only).sentence, items.length - 1),
    heading: copy.things(items.length, group.name),
    pieces: piecesOfMany(inOrder, items.length - inOrder.length, group, addresses),
  }
}

function draftOfHidden({ name }: Pick<Group, 'name'>, { inbox }: Addresses): Draft {
  const subject = copy.somethingNew(name)
  return {
    subject,
    heading: subject,
    pieces: [{ says: copy.staysThere(name) }, { button: copy.openInbox, leadsTo: inbox }],
  }
}

function draftOfOne(item: TravellingItem, addresses: Addresses): Draft {
  const { sentence, about, where, answerable } = item
  const button = { thread: copy.openThread, meeting: copy.openMeeting, none: copy.open }[
    about?.kind ?? 'none'
  ]
  return {
    subject: sentence,
    heading: sentence,
    pieces: [
      ...(where ? [{ says: copy.where(where) }] : []),
      ...wordsOf(item),
      ...(answerable ? addresses.answersTo(answerable) : []),
      { button, leadsTo: leadsTo(item, addresses) ?? addresses.inbox },
    ],
  }
}

/** As its room worded it. */
function draftOfTold(
  item: TravellingItem,
  { subject, heading, says, way }: NonNullable<TravellingItem['told']>,
  group: Pick<Group, 'name'>,
  addresses: Addresses,
): Draft {
  const to = leadsTo(item, addresses)
  return {
    subject,
    heading,
    pieces: [
      ...says.map(said => ({ says: said })),
      ...wordsOf(item),
      ...(item.isReasonBehind ? [{ says: copy.reasonStays(group.name) }] : []),
      ...(way && to !== null ? [{ button: way.button, leadsTo: to }] : []),
    ],
  }
}

function piecesOfMany(
  items: readonly TravellingItem[],
  hidden: number,
  group: Pick<Group, 'name'>,
  addresses: Addresses,
): LetterPiece[] {
  const listed = items.slice(0, mostListed)
  const places = order.filter(place => listed.some(item => item.place === place))
  const lists = places.flatMap(place => [
    ...(places.length > 1 ? [{ section: copy.sections[place] }] : []),
    { entries: listed.filter(item => item.place === place).map(item => entryOf(item, group, addresses)) },
  ])
  const further = items.length - listed.length
  const rest = [
    ...(hidden > 0 ? [copy.thingsThatStay(hidden)] : []),
    ...(further > 0 ? [copy.furtherThings(further)] : []),
  ]
  return [
    ...lists,
    ...(rest.length > 0
      ? [{ entries: rest.map(sentence => ({ sentence, leadsTo: addresses.inbox })) }]
      : [{ button: copy.openInbox, leadsTo: addresses.inbox }]),
  ]
}

const entryOf = (item: TravellingItem, { name }: Pick<Group, 'name'>, addresses: Addresses): Entry => ({
  sentence: item.sentence,
  says: [
    ...(item.where ? [copy.where(item.where)] : []),
    ...(item.told?.says ?? []),
    ...(item.isReasonBehind ? [copy.reasonStays(name)] : []),
  ],
  words: item.words,
  by: item.by,
  leadsTo: leadsTo(item, addresses),
})

const wordsOf = ({ words, by }: TravellingItem): LetterPiece[] =>
  words ? [{ words, ...(by && { by }) }] : []

const leadsTo = ({ path }: TravellingItem, { group }: Addresses) => (path === null ? null : group + path)
