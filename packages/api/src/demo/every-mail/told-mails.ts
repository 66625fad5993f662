import { itemKinds } from '../../inbox/item-kinds.ts'
import { MailContent } from '../../inbox/mail/content.ts'
import { copy } from './copy/en.ts'
import { findInEveryGroup } from './find-in-every-group.ts'
import type { MailPlace, MailSection } from './mail-place.ts'
import { wordLatest, type ToldTogether } from './word-items.ts'

const { sections, travels } = copy

/** What rooms tell members in words of their day. */
const kindsInWords = [
  'GROUP_FOUNDED',
  'CHARTER_REWRITTEN',
  'ADMIN_MADE',
  'ADMIN_UNMADE',
  'MEMBER_PAUSED',
  'MEMBER_RESUMED',
  'MEMBER_RELEASED',
  'MEMBER_LEFT',
  'MEMBER_GONE',
  'CANDIDATE_PROPOSED',
  'MEETING_WANTED',
  'HOLD_TO_HEAR',
  'SPONSORSHIP_HELD',
  'SPONSORSHIP_CLEARED',
  'SPONSORSHIP_CLOSED',
  'SPONSORSHIP_LAPSED',
  'CANDIDATE_INVITED',
  'INVITATION_ANSWERED',
  'INVITATION_DECLINED',
  'INVITATION_RAN_OUT',
  'INVITATION_TAKEN_BACK',
  'SPONSOR_GONE',
  'ACCOMPANIMENT_COMPLETED',
  'COMPANION_GONE',
  'SUCCESSOR_NEEDED',
  'HAND_OVER_ASKED',
  'HAND_OVER_DECLINED',
  'HANDED_OVER',
]

const nameOf = (kind: string) => kind.toLowerCase().replaceAll('_', '-')

const ofKind = (kind: string): MailPlace => ({
  name: nameOf(kind),
  kind,
  word: house => wordLatest(house, [kind]),
})

/** One mail for each kind of item that is worded from what happened. */
export const mailsOfThreadsAndMeetings: MailSection = {
  title: sections.threadsAndMeetings.title,
  places: itemKinds.map(ofKind),
}

/** One mail for each kind of item whose words were kept when it was told. */
export const mailsInWords: MailSection = {
  title: sections.inWords.title,
  places: kindsInWords.map(ofKind),
}

/** The last dozen things that one member was told. */
const mostTogether = 12

const severalOfOne = `select i.group_id as "groupId", i.member_id as "memberId", max(i.happened_at) as at,
    array_agg(i.id) as "itemIds", bool_or(i.reach = 'NAMED') as "isKept", count(distinct i.kind) as kinds
  from (select i.*, row_number() over (partition by i.member_id order by i.happened_at desc, i.id desc) as place
    from inbox_items i where i.group_id = $1) i
  where i.place <= ${mostTogether} group by i.group_id, i.member_id having count(*) > 1`

type Several = ToldTogether & { isKept: boolean; kinds: string }

const together = (name: string, says: string, content?: MailContent): MailPlace => ({
  name,
  kind: 'NOTICE',
  says,
  async word(house) {
    const found = await findInEveryGroup<Several>(house.database, (manager, groupId) =>
      manager.query(severalOfOne, [groupId]),
    )
    const mostKinds = found.toSorted((one, other) => Number(other.kinds) - Number(one.kinds))
    return wordLatest(house, mostKinds, content)
  },
})

/** Several items in one mail. */
export const mailsTogether: MailSection = {
  title: sections.together.title,
  places: [
    together('several', sections.together.says.several),
    {
      name: 'kept-among-a-few',
      kind: 'NOTICE',
      says: sections.together.says.kept,
      word: house => wordLatest(house, ['KEPT_WITH_YOU', 'PRESENT_LATER']),
    },
  ],
}

const saidInThreads = ['MENTIONED', 'ANSWERED', 'POSTED', 'STARTED']

/** The same mail with as much of the words as each group lets travel. */
export const mailsTravelling: MailSection = {
  title: sections.travelling.title,
  places: Object.values(MailContent).flatMap(content => [
    {
      name: `one-${nameOf(content)}`,
      kind: 'NOTICE',
      says: travels[content],
      word: house => wordLatest(house, saidInThreads, content),
    },
    together(`several-${nameOf(content)}`, travels[content], content),
  ]),
}
