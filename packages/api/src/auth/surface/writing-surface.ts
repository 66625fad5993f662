import { registerEnumType } from 'type-graphql'

export enum WritingSurface {
  PLAIN = 'PLAIN',
  RICH = 'RICH',
}

registerEnumType(WritingSurface, {
  name: 'WritingSurface',
  description: 'On which surface somebody writes. What they write is the same Markdown on both.',
  valuesConfig: {
    PLAIN: { description: 'A plain text, with its marks as signs.' },
    RICH: { description: 'As it will look, without signs.' },
  },
})
