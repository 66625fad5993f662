import type { GraphQLCodegenDataMasking } from '@apollo/client/masking'

// Tells Apollo that the generated types are masked: a parent sees that a child's fields are there, not what
// they hold.
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
