import { Field, ID, InputType, Int } from 'type-graphql'
import { Rhythm } from '../meeting-series.ts'

/** What a series is, as its planner says it. */
@InputType()
export abstract class SeriesPlanInput {
  @Field(() => Rhythm)
  rhythm!: Rhythm

  @Field(() => String, {
    description: 'The day from which the rhythm counts, and of its first meeting: "2026-11-24".',
  })
  startsOn!: string

  @Field(() => String, {
    nullable: true,
    description: 'The last day on which it may meet: "2027-06-30"; null: no end.',
  })
  until?: string | null

  @Field(() => String, { description: 'The time on the clocks of the place: "06:30".' })
  wallClock!: string

  @Field(() => String, { description: 'IANA name of the zone in which that time holds: "Europe/Lisbon".' })
  timeZone!: string

  @Field(() => Int, { description: '5 to 1,440.' })
  durationMinutes!: number

  @Field(() => String, { description: 'Where; one line of at most 200 characters, may be empty.' })
  place!: string

  @Field(() => String, { description: 'An https address to meet at; may be empty.' })
  link!: string

  @Field(() => ID, { nullable: true, description: 'The member who always looks after it; null: nobody yet.' })
  hostId?: string | null

  @Field(() => Boolean, {
    description: 'Whether those who are willing look after a meeting each in turn; then `hostId` is null.',
  })
  rotatesHosts!: boolean
}

@InputType({ description: 'What `planSeries` is asked with.' })
export class PlanSeriesInput extends SeriesPlanInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID, {
    description: "A new UUID of the client's making. Sent again with it, one series is planned.",
  })
  id!: string
}

@InputType({ description: 'What `changeSeries` is asked with.' })
export class ChangeSeriesInput extends SeriesPlanInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  seriesId!: string

  @Field(() => Int, { description: 'The version that was changed.' })
  version!: number
}

@InputType({ description: 'What `endSeries` is asked with.' })
export class EndSeriesInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  seriesId!: string

  @Field(() => Int, { description: 'The version that was ended.' })
  version!: number
}

@InputType({ description: 'What `offerToHost` is asked with.' })
export class OfferToHostInput {
  @Field(() => ID)
  groupId!: string

  @Field(() => ID)
  seriesId!: string

  @Field(() => Boolean, { description: 'False takes the offer back.' })
  isWilling!: boolean
}
