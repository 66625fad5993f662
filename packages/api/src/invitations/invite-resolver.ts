import { Arg, Ctx, Extensions, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { Group } from '../groups/group.ts'
import { loadMember } from '../groups/member-queries.ts'
import { Member } from '../groups/member.ts'
import { seatIn } from '../groups/take-seat.ts'
import { Invitation } from './invitation.ts'
import { inviteCandidate } from './invite-candidate.ts'
import { inviteThoseAtTheTable } from './invite-those-at-the-table.ts'

@InputType({ description: 'What `inviteThoseAtTheTable` is asked with.' })
export class InviteThoseAtTheTableInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, {
    description:
      'A name and an address a line, as people paste them from mail, spreadsheets and notes; 60 people at most.',
  })
  list!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `inviteThoseAtTheTable` changed; null, with the reasons, where it changed nothing.',
})
export class InviteThoseAtTheTablePayload extends Payload {
  @Field(() => [Invitation], { nullable: true, description: 'Those that were written now.' })
  invitations?: Invitation[]

  @Field(() => [Invitation], {
    nullable: true,
    description: 'Of people on the list whose letter still waits for an answer; they got no second one.',
  })
  alreadyInvited?: Invitation[]

  @Field(() => [Member], { nullable: true, description: 'People on the list who sit here already.' })
  alreadyMembers?: Member[]

  @Field(() => Group, { nullable: true })
  group?: Group
}

@InputType({ description: 'What `inviteCandidate` is asked with.' })
export class InviteCandidateInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => String, { description: 'One line, 80 characters at most.' })
  name!: string

  @Field(() => String)
  email!: string

  @Field(() => String, {
    description: "Why, in the sponsor's own words: 140 to 2,000 characters. The candidate reads them.",
  })
  words!: string

  @Field(() => String, {
    nullable: true,
    description: 'What they do for a living; one line, 60 characters at most.',
  })
  trade?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How the sponsor knows them; 1,000 characters at most.',
  })
  howKnown?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Any business between sponsor and candidate; 1,000 characters at most.',
  })
  business?: string | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `inviteCandidate` changed; null, with the reasons, where it changed nothing.',
})
export class InviteCandidatePayload extends Payload {
  @Field(() => Invitation, { nullable: true })
  invitation?: Invitation

  @Field(() => Group, { nullable: true })
  group?: Group
}

@Resolver()
export class InviteResolver {
  @Mutation(() => InviteThoseAtTheTablePayload, {
    description:
      'Invites those who sat here before the software; they join settled, as founders. Nobody is invited when a line cannot be read. Refuses with NOT_ALLOWED, TABLE_IS_SET, NO_ADDRESS, BAD_ADDRESS, UNCLEAR, LONG_NAME, EMPTY, TOO_LONG, TOO_MANY, TOO_OFTEN, ALREADY_INVITED.',
  })
  @Extensions({ policy: 'mayInviteThoseAtTheTable' })
  async inviteThoseAtTheTable(
    @Arg('input', () => InviteThoseAtTheTableInput) input: InviteThoseAtTheTableInput,
    @Ctx() context: RequestContext,
  ): Promise<InviteThoseAtTheTablePayload> {
    const invited = await inviteThoseAtTheTable(context, input)
    const { group, invitations, alreadyInvited, alreadyMemberIds } = invited
    const members = await Promise.all(alreadyMemberIds.map(id => loadMember(context, group.id, id)))
    const alreadyMembers = members.filter(member => member !== null)
    return { invitations, alreadyInvited, alreadyMembers, group, userErrors: [] }
  }

  @Mutation(() => InviteCandidatePayload, {
    description:
      'Proposes a candidate and invites them in one step, where there is no table to ask; whoever does is their sponsor. Refuses with NOT_ALLOWED, TABLE_IS_BEING_SET, ASK_THE_TABLE, BAD_ADDRESS, TOO_OFTEN, TOO_MANY_OPEN, TABLE_IS_FULL, ALREADY_MEMBER, ALREADY_INVITED, EMPTY, TOO_SHORT, TOO_LONG.',
  })
  @Extensions({ policy: 'mayInviteAtOnce' })
  async inviteCandidate(
    @Arg('input', () => InviteCandidateInput) input: InviteCandidateInput,
    @Ctx() context: RequestContext,
  ): Promise<InviteCandidatePayload> {
    const invitation = await inviteCandidate(context, input)
    const { group } = await seatIn(context, invitation.groupId)
    return { invitation, group, userErrors: [] }
  }
}
