import type { Group } from '../../groups/group.ts'
import type { LetterDraft } from '../../mail/letter-draft.ts'
import { writeLetter } from '../../mail/letter-frame.tsx'
import type { ComposedLetter } from '../../mail/letter.ts'
import { withoutLineBreaks } from '../../mail/without-line-breaks.ts'
import { unsubscribePath } from '../unsubscribe/unsubscribe-link.ts'
import { copy } from './copy/en.ts'

/** What links are made with. */
export type House = { publicUrl: string; secret: string }

/** A letter without its small print, which is the same in all letters to members. */
export type DraftForMember = Pick<LetterDraft, 'subject' | 'heading' | 'pieces'> & {
  /** Why they get it, where that is not their seat. */
  because?: string
} & Pick<ComposedLetter, 'headers' | 'calendar'>

/**
 * Writes a letter to a member: with why they get it, where to say which mails they want, how to get none any more, and
 * the headers by which mail programs offer the same.
 */
export function forMember(
  { publicUrl, secret }: House,
  group: Pick<Group, 'id' | 'slug' | 'name'>,
  memberId: string,
  draft: DraftForMember,
): ComposedLetter {
  const house = new URL(publicUrl).host
  const unsubscribe = publicUrl + unsubscribePath(secret, { groupId: group.id, memberId })
  const { subject, heading, pieces, because = copy.because(group.name, house), headers, calendar } = draft
  const words = writeLetter({
    subject: withoutLineBreaks(subject),
    heading,
    pieces,
    because: `${because} ${copy.noAnswers}`,
    ways: [
      { says: copy.whatYouGet, leadsTo: `${publicUrl}/settings#mail` },
      { says: copy.noMore(group.name), leadsTo: unsubscribe },
    ],
  })
  return {
    ...words,
    headers: {
      'List-Id': `<${group.slug}.${new URL(publicUrl).hostname}>`,
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      ...headers,
    },
    ...(calendar && { calendar }),
  }
}
