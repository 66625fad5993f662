import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import { findViewer } from '../../auth/viewer-resolver.ts'
import type { RequestContext } from '../../graphql/request-context.ts'
import { chooseInboxDot } from './choose-inbox-dot.ts'
import { chooseMailHours } from './choose-mail-hours.ts'
import { chooseMailLevel } from './choose-mail-level.ts'
import { tryAddressAgain } from './try-address-again.ts'
import { ChooseInboxDotInput, ChooseMailHoursInput, ChooseMailLevelInput } from './wishes-inputs.ts'
import {
  ChooseInboxDotPayload,
  ChooseMailHoursPayload,
  ChooseMailLevelPayload,
  TryAddressAgainPayload,
} from './wishes-payloads.ts'

@Resolver()
export class WishesVerbsResolver {
  @Mutation(() => ChooseMailHoursPayload, {
    description:
      'Chooses when mail may reach the viewer, in all their groups. Refuses with NO_SUCH_TIME_ZONE, BAD_TIME.',
  })
  @Extensions({ policy: 'signed in' })
  async chooseMailHours(
    @Arg('input', () => ChooseMailHoursInput) input: ChooseMailHoursInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseMailHoursPayload> {
    await chooseMailHours(context, input)
    return { viewer: await findViewer(context) }
  }

  @Mutation(() => ChooseInboxDotPayload, {
    description: 'Chooses whether a dot stands at the viewer’s inbox while something is unread.',
  })
  @Extensions({ policy: 'signed in' })
  async chooseInboxDot(
    @Arg('input', () => ChooseInboxDotInput) { shows }: ChooseInboxDotInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseInboxDotPayload> {
    await chooseInboxDot(context, shows)
    return { viewer: await findViewer(context) }
  }

  @Mutation(() => ChooseMailLevelPayload, {
    description:
      'Chooses what comes by mail from one group, also while kept from its table. Refuses with NOT_FOUND.',
  })
  @Extensions({ policy: 'belonging' })
  async chooseMailLevel(
    @Arg('input', () => ChooseMailLevelInput) input: ChooseMailLevelInput,
    @Ctx() context: RequestContext,
  ): Promise<ChooseMailLevelPayload> {
    await chooseMailLevel(context, input)
    return { viewer: await findViewer(context) }
  }

  @Mutation(() => TryAddressAgainPayload, {
    description: 'Lets mail to the viewer’s address leave again, after it came back. Done twice, it is done.',
  })
  @Extensions({ policy: 'signed in' })
  async tryAddressAgain(@Ctx() context: RequestContext): Promise<TryAddressAgainPayload> {
    await tryAddressAgain(context)
    return { viewer: await findViewer(context) }
  }
}
