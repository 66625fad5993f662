import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import { Viewer } from '../../auth/viewer.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { takeSeats, type TakenSeat } from '../../groups/take-seat.ts'
import { withoutLineBreaks } from '../../mail/without-line-breaks.ts'
import { clockOf } from '../../meetings/wall-time.ts'
import { findAccountWishes } from '../account-wishes.ts'
import { GroupMailWishes, MailWishes, NextMail } from './mail-wishes.ts'
import { nextMail } from './next-mail.ts'
import { findSeatWishes } from './wishes-queries.ts'
import { whatTheyGet } from './what-they-get.ts'

@Resolver(() => Viewer)
export class ViewerWishesResolver {
  @FieldResolver(() => MailWishes, { description: 'What they want by mail, and whether it arrives.' })
  @Extensions({ policy: 'self' })
  async mailWishes(
    @Root() { accountId, email }: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<MailWishes> {
    const wishes = await findAccountWishes(context, accountId)
    return Object.assign(new MailWishes(), {
      address: email,
      unreachableSince: wishes.unreachableSince,
      trouble: wishes.problem && withoutLineBreaks(wishes.problem),
      timeZone: wishes.timeZone,
      quietFrom: clockOf(wishes.quietFrom),
      quietUntil: clockOf(wishes.quietUntil),
      showsInboxDot: wishes.showsInboxDot,
    })
  }
}

@Resolver(() => MailWishes)
export class MailWishesResolver {
  @FieldResolver(() => [GroupMailWishes], {
    description: 'For each of their groups, in the order of the groups’ names.',
  })
  @Extensions({ policy: 'self' })
  async groups(@Ctx() context: RequestContext): Promise<GroupMailWishes[]> {
    const seats = await takeSeats(context)
    return Promise.all(seats.map(taken => wishesIn(context, taken)))
  }
}

async function wishesIn(context: RequestContext, { seat, group }: TakenSeat): Promise<GroupMailWishes> {
  const wishes = await findSeatWishes(context.database, seat)
  return Object.assign(new GroupMailWishes(), { group, seat, ...wishes })
}

@Resolver(() => GroupMailWishes)
export class GroupMailWishesResolver {
  @FieldResolver(() => [String], { description: 'Exactly which mails they get, in sentences.' })
  @Extensions({ policy: 'own' })
  gets(@Root() wishes: GroupMailWishes, @Ctx() context: RequestContext): Promise<string[]> {
    return whatTheyGet(context, wishes)
  }

  @FieldResolver(() => NextMail, {
    nullable: true,
    description: 'The mail that comes next, as things stand now; null when none is in sight.',
  })
  @Extensions({ policy: 'own' })
  next(@Root() wishes: GroupMailWishes, @Ctx() context: RequestContext): Promise<NextMail | null> {
    return nextMail(context, wishes)
  }
}
