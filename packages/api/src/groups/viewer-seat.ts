import { Extensions, Field, ObjectType, registerEnumType } from 'type-graphql'
import { Node } from '../graphql/node.ts'
import type { Group } from './group.ts'
import type { TakenSeat } from './take-seat.ts'

export enum SeatState {
  SEATED = 'SEATED',
  PAUSED = 'PAUSED',
  CHARTER_DUE = 'CHARTER_DUE',
}

registerEnumType(SeatState, {
  name: 'SeatState',
  description: 'Whether a member may be at work from their seat.',
  valuesConfig: {
    PAUSED: { description: 'By an admin: reads the charter and their own words only.' },
    CHARTER_DUE: { description: 'The charter waits for a yes: reads it and their own words only.' },
  },
})

/** A seat as its own member sees it. */
@ObjectType('Seat', {
  implements: Node,
  simpleResolvers: true,
  description: "What the viewer acts from in one group. The id is the member's.",
})
@Extensions({ policy: 'own' })
export class ViewerSeat extends Node {
  @Field(() => SeatState)
  readonly state: SeatState

  readonly group: Group

  @Field(() => Date, { nullable: true, description: 'When the pause ends by itself; null when not paused.' })
  readonly pausedUntil: Date | null

  @Field(() => String, { nullable: true, description: 'What the admin who paused them wrote.' })
  readonly pauseReason: string | null

  @Field(() => Date, {
    nullable: true,
    description:
      "When reading ends unless the charter's current version is accepted; null when it is accepted, or none ever was.",
  })
  readonly charterDueAt: Date | null

  constructor({ seat, group, pausedUntil, pauseReason, charterDueAt }: TakenSeat) {
    super()
    this.id = seat.memberId
    this.state = SeatState[seat.state]
    this.group = group
    this.pausedUntil = seat.state === 'PAUSED' ? pausedUntil : null
    this.pauseReason = seat.state === 'PAUSED' ? pauseReason : null
    this.charterDueAt = charterDueAt
  }
}
