import { Arg, Ctx, Extensions, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { Viewer } from '../auth/viewer.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { seatIn, takeSeats } from '../groups/take-seat.ts'
import { DraftPlace } from './draft-place.ts'
import { findDrafts, mostDrafts } from './draft-queries.ts'
import { Draft } from './draft.ts'

/** What the viewer writes in one group. */
@Resolver(() => Group)
export class GroupDraftsResolver {
  @FieldResolver(() => [Draft], {
    description:
      "The viewer's own, the one kept last first, those set aside among them; also while they are kept from the table. Of one place, where it is named.",
  })
  @Extensions({ policy: 'own', places: mostDrafts })
  async drafts(
    @Root() group: Group,
    @Arg('place', () => DraftPlace, { nullable: true }) place: DraftPlace | null,
    @Arg('aboutId', () => ID, { nullable: true }) aboutId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Draft[]> {
    const { seat } = await seatIn(context, group.id)
    return findDrafts(context, seat, { place: place ?? null, aboutId: aboutId ?? null })
  }
}

/** The same in all their groups. */
@Resolver(() => Viewer)
export class ViewerDraftsResolver {
  @FieldResolver(() => [Draft], { description: 'Their own in all their groups, the one kept last first.' })
  @Extensions({ policy: 'self', places: mostDrafts })
  async drafts(@Ctx() context: RequestContext): Promise<Draft[]> {
    const found: Draft[] = []
    for (const { seat } of await takeSeats(context)) {
      found.push(...(await findDrafts(context, seat, { place: null, aboutId: null })))
    }
    return found.toSorted((one, other) => other.keptAt.getTime() - one.keptAt.getTime())
  }
}
