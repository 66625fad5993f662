import type { Unmasked } from '@apollo/client/masking'
import { cache } from '../../api/cache.ts'
import {
  KnownMember_MemberFragmentDoc,
  LiveMember_MemberFragmentDoc,
  type LiveMember_MemberFragment,
} from './live-member.generated.ts'

export type HeardMember = Unmasked<LiveMember_MemberFragment>

/** Writes a member as they are shown now. Answers whether they came, went, or stand differently among the others. */
export function hearMember(member: HeardMember): boolean {
  const id = cache.identify(member)
  const fragment = KnownMember_MemberFragmentDoc
  const known = cache.readFragment({ fragment, ...(id && { id }), returnPartialData: true })
  cache.writeFragment({ fragment: LiveMember_MemberFragmentDoc, data: member, ...(id && { id }) })
  if (known?.id === undefined) return true
  const compared = ['role', 'standing', 'endedAt'] as const
  return compared.some(field => known[field] !== undefined && known[field] !== member[field])
}
