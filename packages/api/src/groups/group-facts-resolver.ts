import { Arg, Ctx, Extensions, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { Fact } from '../activity/fact.ts'
import { connectionOf, type Connection } from '../graphql/connection.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import { findFacts } from './group-facts-queries.ts'
import { maySeeWhatHappened } from './group-policy.ts'
import { Group } from './group.ts'
import { loadMember } from './member-queries.ts'
import { Member } from './member.ts'
import { seatIn } from './take-seat.ts'

const FactConnection = connectionOf('Fact', () => Fact)

@Resolver(() => Group)
export class GroupFactsResolver {
  @FieldResolver(() => FactConnection, {
    nullable: true,
    description: 'What happened, the latest first. Null for all but admins.',
  })
  @Extensions({ policy: 'maySeeWhatHappened' })
  async facts(
    @Root() group: Group,
    @Arg('first', () => Int, { defaultValue: 30 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Fact> | null> {
    const { seat } = await seatIn(context, group.id)
    return maySeeWhatHappened(seat) ? findFacts(context, seat, { first, after }) : null
  }
}

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => Member, {
    nullable: true,
    description: 'Who did it; null when the deployment did, by a deadline.',
  })
  @Extensions({ policy: 'maySeeWhatHappened' })
  async actor(@Root() fact: Fact, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, fact.groupId, fact.actorId)
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Whom it concerns, when a member.' })
  @Extensions({ policy: 'maySeeWhatHappened' })
  async member(@Root() fact: Fact, @Ctx() context: RequestContext): Promise<Member | null> {
    return loadMember(context, fact.groupId, fact.memberId)
  }
}
