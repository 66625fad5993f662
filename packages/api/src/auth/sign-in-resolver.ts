import { Arg, Ctx, Extensions, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestContext } from '../graphql/request-context.ts'
import { Payload } from '../graphql/user-error.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { signInByDigits } from './sign-in-by-digits.ts'
import { signOut } from './sign-out.ts'
import { findViewer } from './viewer-resolver.ts'
import { Viewer } from './viewer.ts'

@InputType({ description: 'What `requestSignIn` is asked with.' })
export class RequestSignInInput {
  @Field(() => String)
  email!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `requestSignIn` changed; null, with the reasons, where it changed nothing.',
})
export class RequestSignInPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'The address as it was understood, known or not.' })
  email?: string
}

@InputType({ description: 'What `signIn` is asked with.' })
export class SignInInput {
  @Field(() => String, { description: 'The six digits of the letter this browser asked for last.' })
  digits!: string
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `signIn` changed; null, with the reasons, where it changed nothing.',
})
export class SignInPayload extends Payload {
  @Field(() => Viewer, { nullable: true })
  viewer?: Viewer | null
}

@ObjectType({
  simpleResolvers: true,
  description: 'What `signOut` changed; null, with the reasons, where it changed nothing.',
})
export class SignOutPayload extends Payload {}

@Resolver()
export class SignInResolver {
  @Extensions({ policy: 'anyone' })
  @Mutation(() => RequestSignInPayload, {
    description:
      'Sends a letter with six digits to this address. The answer is the same whether it is known or not; keep the cookie that comes with it. Refuses with BAD_ADDRESS, TOO_OFTEN.',
  })
  async requestSignIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => RequestSignInInput) { email }: RequestSignInInput,
  ): Promise<RequestSignInPayload> {
    return { email: await askToSignIn(context, email), userErrors: [] }
  }

  @Extensions({ policy: 'anyone' })
  @Mutation(() => SignInPayload, {
    description:
      'Opens a session, as a cookie. Refuses with BAD_DIGITS, WRONG_DIGITS, CODE_EXHAUSTED, CODE_EXPIRED, DIGITS_REST, TOO_OFTEN.',
  })
  async signIn(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignInInput) { digits }: SignInInput,
  ): Promise<SignInPayload> {
    await signInByDigits(context, digits)
    return { viewer: await findViewer(context), userErrors: [] }
  }

  @Extensions({ policy: 'anyone' })
  @Mutation(() => SignOutPayload, { description: 'Ends this session. Done twice, it is done.' })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    await signOut(context)
    return { userErrors: [] }
  }
}
