import { Arg, Args, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Viewer } from '../auth/viewer.ts'
import type { Connection } from '../graphql/connection.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { Group } from '../groups/group.ts'
import { Member } from '../groups/member.ts'
import { seatIn, takeSeats } from '../groups/take-seat.ts'
import { checkSearch, checkWords, SearchArguments } from './asked-search.ts'
import { findHits, findPeopleLike } from './finding-queries.ts'
import { FoundInGroup } from './found-in-group.ts'
import { SearchConnection, type SearchHit } from './search-hit.ts'

/** Finding in one group. */
@Resolver(() => Group)
export class GroupSearchResolver {
  @FieldResolver(() => SearchConnection, {
    description:
      'What the viewer may read and these words find, the best and freshest first. Forgives a slip in a title.',
  })
  @Extensions({ policy: 'seated', weight: 200 })
  async search(
    @Root() group: Group,
    @Args(() => SearchArguments) asked: SearchArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SearchHit>> {
    const checked = checkSearch(asked)
    return findHits(context, (await seatIn(context, group.id)).seat, checked)
  }

  @FieldResolver(() => [Member], {
    description: 'Members whose name is like these words, the likest first; forgives a slip.',
  })
  @Extensions({ policy: 'seated', places: 5 })
  async peopleLike(
    @Root() group: Group,
    @Arg('words', () => String, { description: '200 characters at most.' }) words: string,
    @Ctx() context: RequestContext,
  ): Promise<Member[]> {
    const checked = checkWords(words)
    const typed = [checked.words, ...checked.phrases].join(' ').trim()
    return findPeopleLike(context, (await seatIn(context, group.id)).seat, typed)
  }
}

/** Finding in all one's groups. */
@Resolver(() => Viewer)
export class ViewerSearchResolver {
  @FieldResolver(() => [FoundInGroup], {
    description: 'The same words in each of their groups, one by one, in the order of the groups’ names.',
  })
  @Extensions({ policy: 'self', places: 10 })
  async search(
    @Arg('words', () => String, { description: 'As in a group.' }) words: string,
    @Ctx() context: RequestContext,
  ): Promise<FoundInGroup[]> {
    checkWords(words)
    return (await takeSeats(context)).map(({ group }) => new FoundInGroup(group, words))
  }
}

@Resolver(() => FoundInGroup)
export class FoundInGroupResolver {
  @FieldResolver(() => SearchConnection, { description: 'The best and freshest of it.' })
  @Extensions({ policy: 'seated', weight: 200 })
  async found(
    @Root() { group, words }: FoundInGroup,
    @Arg('first', () => Int, { defaultValue: 5, description: '1 to 100.' }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SearchHit>> {
    const asked = checkSearch({ words, first })
    return findHits(context, (await seatIn(context, group.id)).seat, asked)
  }
}
