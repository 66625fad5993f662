import { Ctx, Extensions, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Seat } from '../../database/seat.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { loadMember } from '../../groups/member-queries.ts'
import { Member } from '../../groups/member.ts'
import { seatIn } from '../../groups/take-seat.ts'
import { sponsorshipsOf } from '../sponsorship-queries.ts'
import { Sponsorship } from '../sponsorship.ts'
import { loadPage } from './companionship-queries.ts'
import { CompanionPrompt, Companionship, hasConfirmed, otherOf, PromptState } from './companionship.ts'

@Resolver(() => Companionship)
export class CompanionshipResolver {
  @FieldResolver(() => Sponsorship, { nullable: true })
  @Extensions({ policy: 'maySeeCompanionship' })
  async sponsorship(
    @Root() companionship: Companionship,
    @Ctx() context: RequestContext,
  ): Promise<Sponsorship | null> {
    const seat = await viewerSeat(context, companionship)
    return (await sponsorshipsOf(context, seat)).load(companionship.sponsorshipId)
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who accompanies.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  sponsor(
    @Root() { groupId, sponsorId }: Companionship,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    return loadMember(context, groupId, sponsorId)
  }

  @FieldResolver(() => Member, { nullable: true, description: 'Who is accompanied.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  newcomer(
    @Root() { groupId, newcomerId }: Companionship,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    return loadMember(context, groupId, newcomerId)
  }

  @FieldResolver(() => [PromptState], { description: 'All five, in their order.' })
  @Extensions({ policy: 'maySeeCompanionship', places: 5 })
  async prompts(
    @Root() companionship: Companionship,
    @Ctx() context: RequestContext,
  ): Promise<PromptState[]> {
    const { marks } = await loadPage(context, await viewerSeat(context, companionship), companionship)
    return Object.values(CompanionPrompt).map(prompt => {
      const marked = marks.find(mark => mark.prompt === prompt)
      return new PromptState(companionship.groupId, prompt, marked ?? null)
    })
  }

  @FieldResolver(() => String, { description: 'What the viewer wrote to the other; empty when nothing.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  async viewerLine(@Root() companionship: Companionship, @Ctx() context: RequestContext): Promise<string> {
    const seat = await viewerSeat(context, companionship)
    return lineOf(context, seat, companionship, seat.memberId)
  }

  @FieldResolver(() => String, { description: 'What the other wrote to the viewer; empty when nothing.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  async otherLine(@Root() companionship: Companionship, @Ctx() context: RequestContext): Promise<string> {
    const seat = await viewerSeat(context, companionship)
    return lineOf(context, seat, companionship, otherOf(companionship, seat.memberId))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer has said that the newcomer has settled.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  async viewerConfirmed(
    @Root() companionship: Companionship,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { memberId } = await viewerSeat(context, companionship)
    return hasConfirmed(companionship, memberId)
  }

  @FieldResolver(() => Boolean, { description: 'Whether the other has said that the newcomer has settled.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  async otherConfirmed(
    @Root() companionship: Companionship,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const { memberId } = await viewerSeat(context, companionship)
    return hasConfirmed(companionship, otherOf(companionship, memberId))
  }
}

@Resolver(() => PromptState)
export class PromptStateResolver {
  @FieldResolver(() => Member, { nullable: true, description: 'Null while nobody did.' })
  @Extensions({ policy: 'maySeeCompanionship' })
  markedBy(
    @Root() { groupId, markedById }: PromptState,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    return loadMember(context, groupId, markedById)
  }
}

async function viewerSeat(context: RequestContext, { groupId }: Companionship): Promise<Seat> {
  return (await seatIn(context, groupId)).seat
}

async function lineOf(
  context: RequestContext,
  seat: Seat,
  companionship: Companionship,
  authorId: string,
): Promise<string> {
  const { lines } = await loadPage(context, seat, companionship)
  return lines.find(line => line.authorId === authorId)?.text ?? ''
}
