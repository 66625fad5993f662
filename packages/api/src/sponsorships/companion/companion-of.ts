import type { RequestContext } from '../../graphql/request-context.ts'
import { loadMember } from '../../groups/member-queries.ts'
import type { Member } from '../../groups/member.ts'
import { SponsorshipState, type Sponsorship } from '../sponsorship.ts'

/** Who accompanies the newcomer now; null when nobody does, or nobody needs to. */
export async function companionOf(context: RequestContext, sponsorship: Sponsorship): Promise<Member | null> {
  const { groupId, state, sponsorId, companionGoneAt } = sponsorship
  if (state !== SponsorshipState.ACTIVE || companionGoneAt) return null
  const companion = await loadMember(context, groupId, sponsorId)
  return companion && !companion.endedAt ? companion : null
}
