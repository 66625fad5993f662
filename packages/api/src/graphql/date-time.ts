import { GraphQLDateTimeISO } from 'graphql-scalars'
import { GraphQLScalarType } from 'graphql'

/** A moment, as ISO 8601 text in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'A moment, as ISO 8601 text in UTC with milliseconds: "2026-03-03T06:30:00.000Z".',
})
