import { Arg, Ctx, Extensions, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { Payload } from '../../graphql/user-error.ts'
import { findViewer } from '../viewer-resolver.ts'
import { Viewer } from '../viewer.ts'
import { askToChangeAddress } from './ask-to-change-address.ts'
import { changeAddress } from './change-address.ts'

@InputType({ description: 'What `askToChangeAddress` is asked with.' })
export class AskToChangeAddressInput {
  @Field(() => String, { description: 'The new address.' })
  email!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `askToChangeAddress` did; null, with the reasons, where it did nothing.',
})
export class AskToChangeAddressPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Still under the address as it is.' })
  viewer?: Viewer | null
}

@InputType({ description: 'What `changeAddress` is asked with.' })
export class ChangeAddressInput {
  @Field(() => String, { description: 'The six digits of the letter to the new address.' })
  digits!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `changeAddress` changed; null, with the reasons, where it changed nothing.',
})
export class ChangeAddressPayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer?: Viewer | null
}

@Resolver()
export class ChangeAddressResolver {
  @Mutation(() => AskToChangeAddressPayload, {
    description:
      'Sends six digits to a new address. The answer is the same whether it signs somebody in already or not; keep the cookie that comes with it. Refuses with BAD_ADDRESS, SAME_ADDRESS, TOO_OFTEN.',
  })
  @Extensions({ policy: 'signed in' })
  async askToChangeAddress(
    @Arg('input', () => AskToChangeAddressInput) { email }: AskToChangeAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<AskToChangeAddressPayload> {
    await askToChangeAddress(context, email)
    return { viewer: await findViewer(context) }
  }

  @Mutation(() => ChangeAddressPayload, {
    description:
      'Changes the address the viewer signs in with and gets mail at, by the digits mailed to the new one; the old one is told. Sessions stay. Refuses with BAD_DIGITS, WRONG_DIGITS, CODE_EXHAUSTED, CODE_EXPIRED, DIGITS_REST, ADDRESS_TAKEN, TOO_OFTEN.',
  })
  @Extensions({ policy: 'signed in' })
  async changeAddress(
    @Arg('input', () => ChangeAddressInput) { digits }: ChangeAddressInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeAddressPayload> {
    await changeAddress(context, digits)
    return { viewer: await findViewer(context) }
  }
}
