import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import { currentSession } from '../auth/session.ts'
import type { Seat } from '../database/seat.ts'
import type { RequestContext } from '../graphql/request-context.ts'
import {
  mayIntroduce,
  mayMakeAdmin,
  mayPause,
  mayProposeRelease,
  mayResume,
  maySeePause,
  mayUnmakeAdmin,
} from './member-policy.ts'
import { loadPauseReason } from './member-queries.ts'
import { Member, Presence, presenceOf } from './member.ts'
import { countOthers, isLastAdmin } from './successors.ts'
import { seatIn } from './take-seat.ts'

@Resolver(() => Member)
export class MemberResolver {
  @FieldResolver(() => Presence)
  @Extensions({ policy: 'maySeeMember' })
  presence(@Root() member: Member): Presence {
    return presenceOf(member)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async isViewer(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    return (await viewerSeat(context, member)).memberId === member.id
  }

  @FieldResolver(() => String, { nullable: true, description: "Shared in the profile, or the viewer's own." })
  @Extensions({ policy: 'maySeeMember' })
  async email(@Root() member: Member, @Ctx() context: RequestContext): Promise<string | null> {
    if ((await viewerSeat(context, member)).memberId !== member.id) return member.sharedEmail
    return (await currentSession(context))?.email ?? null
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  sharesEmail(@Root() member: Member): boolean {
    return member.sharedEmail !== null
  }

  @FieldResolver(() => Date, { nullable: true, description: 'Seen by admins and the member.' })
  @Extensions({ policy: 'maySeePause' })
  async pausedUntil(@Root() member: Member, @Ctx() context: RequestContext): Promise<Date | null> {
    return (await isPauseShown(context, member)) ? member.pausedUntil : null
  }

  @FieldResolver(() => String, { nullable: true, description: 'Seen by admins and the member.' })
  @Extensions({ policy: 'maySeePause' })
  async pauseReason(@Root() member: Member, @Ctx() context: RequestContext): Promise<string | null> {
    if (!(await isPauseShown(context, member))) return null
    const { seat, pauseReason } = await seatIn(context, member.groupId)
    return seat.memberId === member.id ? pauseReason : loadPauseReason(context, seat, member.id)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async viewerCanIntroduce(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    return mayIntroduce(await viewerSeat(context, member), member)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async viewerCanMakeAdmin(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    return mayMakeAdmin(await viewerSeat(context, member), member)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async viewerCanUnmakeAdmin(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    const seat = await viewerSeat(context, member)
    if (!mayUnmakeAdmin(seat, member)) return false
    // Whoever unmakes another admin stays one; only about oneself the others must be counted.
    if (seat.memberId !== member.id) return true
    return !(await context.database.asSeat(seat, async manager =>
      isLastAdmin(member, await countOthers(manager, member)),
    ))
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async viewerCanPause(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    return mayPause(await viewerSeat(context, member), member)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async viewerCanResume(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    return mayResume(await viewerSeat(context, member), member)
  }

  @FieldResolver(() => Boolean)
  @Extensions({ policy: 'maySeeMember' })
  async viewerCanProposeRelease(@Root() member: Member, @Ctx() context: RequestContext): Promise<boolean> {
    return mayProposeRelease(await viewerSeat(context, member), member)
  }
}

async function viewerSeat(context: RequestContext, member: Member): Promise<Seat> {
  return (await seatIn(context, member.groupId)).seat
}

/** A pause that is over is not shown any more. */
async function isPauseShown(context: RequestContext, member: Member): Promise<boolean> {
  return presenceOf(member) === Presence.PAUSED && maySeePause(await viewerSeat(context, member), member)
}
