import { Arg, Ctx, Extensions, Mutation, Resolver } from 'type-graphql'
import type { RequestContext } from '../../graphql/request-context.ts'
import { changeSeries } from './change-series.ts'
import { endSeries } from './end-series.ts'
import { offerToHost } from './offer-to-host.ts'
import { planSeries } from './plan-series.ts'
import {
  ChangeSeriesPayload,
  EndSeriesPayload,
  OfferToHostPayload,
  PlanSeriesPayload,
} from './planning-payloads.ts'
import { ChangeSeriesInput, EndSeriesInput, OfferToHostInput, PlanSeriesInput } from './series-inputs.ts'

@Resolver()
export class SeriesVerbsResolver {
  @Mutation(() => PlanSeriesPayload, {
    description:
      'Plans when the group usually meets; its meetings of the next weeks are there at once. Refuses with NOT_FOUND, NOT_ALLOWED, BAD_ID, BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, IN_THE_PAST, BAD_LINK, TOO_LONG.',
  })
  @Extensions({ policy: 'mayPlan' })
  async planSeries(
    @Arg('input', () => PlanSeriesInput) input: PlanSeriesInput,
    @Ctx() context: RequestContext,
  ): Promise<PlanSeriesPayload> {
    return planSeries(context, input)
  }

  @Mutation(() => ChangeSeriesPayload, {
    description:
      'Changes a series and, of its meetings, those to come that nobody changed alone. Answers stay with their meetings. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION, BAD_DATE, BAD_TIME, NO_SUCH_TIME_ZONE, OUT_OF_RANGE, IN_THE_PAST, BAD_LINK, TOO_LONG.',
  })
  @Extensions({ policy: 'mayChangeSeries' })
  async changeSeries(
    @Arg('input', () => ChangeSeriesInput) input: ChangeSeriesInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangeSeriesPayload> {
    return changeSeries(context, input)
  }

  @Mutation(() => EndSeriesPayload, {
    description:
      'Ends a series: what is past stays, what has not begun falls away. Refuses with NOT_FOUND, NOT_ALLOWED, NOT_NOW, STALE_VERSION.',
  })
  @Extensions({ policy: 'mayChangeSeries' })
  async endSeries(
    @Arg('input', () => EndSeriesInput) input: EndSeriesInput,
    @Ctx() context: RequestContext,
  ): Promise<EndSeriesPayload> {
    return endSeries(context, input)
  }

  @Mutation(() => OfferToHostPayload, {
    description:
      'Offers to look after a meeting of a series now and then, or takes that back. Refuses with NOT_FOUND, NOT_NOW.',
  })
  @Extensions({ policy: 'mayOfferToHost' })
  async offerToHost(
    @Arg('input', () => OfferToHostInput) input: OfferToHostInput,
    @Ctx() context: RequestContext,
  ): Promise<OfferToHostPayload> {
    return offerToHost(context, input)
  }
}
