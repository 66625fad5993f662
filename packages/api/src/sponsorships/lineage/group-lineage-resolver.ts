import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Group } from '../../groups/group.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { LineageEntry } from './lineage-entry.ts'
import { findWholeLineage } from './lineage-queries.ts'

@Resolver(() => Group)
export class GroupLineageResolver {
  @FieldResolver(() => [LineageEntry], {
    description:
      'Who brought in whom, also of those who are gone, in the order in which it is drawn: founders by the day they came, each followed by whom they brought in. Empty while kept from the table.',
  })
  @Extensions({ policy: 'maySeeLineage' })
  async lineage(@Root() group: Group, @Ctx() context: RequestContext): Promise<LineageEntry[]> {
    return findWholeLineage(context, (await seatIn(context, group.id)).seat)
  }
}
