import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql'
import type { Ids } from './ids.ts'
import { fieldArguments, mutationInputs, ways } from './walk-cases.ts'

export type Document = { name: string; query: string; variables?: Record<string, unknown> }

/** What is only told to those who look on: over a socket, by {@link lookingDocuments}. */
const toldLive = new Set(['GroupEvent', 'ReadElsewhere'])

/** Fields of one type, asked for in one document, and each of them alone. */
export type Handful = { together: Document; alone: Document[] }

/** As many fields as one document asks for: with more, some would cost too much. */
const atOnce = 8

/**
 * Every field of every object type, in documents for several and for each of them.
 * @throws Error naming the type or field for which no way is known
 */
export function readingHandfuls(schema: GraphQLSchema, ids: Ids): Handful[] {
  const roots = ['Query', 'Mutation', 'Subscription']
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) &&
      !type.name.startsWith('__') &&
      !roots.includes(type.name) &&
      !toldLive.has(type.name) &&
      !isPayload(type.name),
  )
  return types.flatMap(type => {
    const way = ways[type.name]
    if (!way) throw new Error(`The walk knows no way to the type ${type.name}: give it one in walk-cases.ts.`)
    const asked = (fields: string[]) => ({
      name: `${type.name}.${fields.join('+')}`,
      query: `{ ${way(fields.map(field => selectField(type, field, ids)).join(' '), ids)} }`,
    })
    return inHandfuls(Object.keys(type.getFields())).map(fields => ({
      together: asked(fields),
      alone: fields.map(field => asked([field])),
    }))
  })
}

const inHandfuls = (fields: string[]): string[][] =>
  Array.from({ length: Math.ceil(fields.length / atOnce) }, (_, at) =>
    fields.slice(at * atOnce, (at + 1) * atOnce),
  )

/** A document for every mutation, with the payload's nouns selected as far as plain fields go. */
export function changingDocuments(schema: GraphQLSchema, ids: Ids): Document[] {
  const fields = schema.getMutationType()?.getFields() ?? {}
  const unknown = Object.keys(fields).filter(name => !(name in mutationInputs))
  if (unknown.length > 0)
    throw new Error(`The walk knows no input for: ${unknown.join(', ')}. Give them in walk-cases.ts.`)
  return Object.entries(mutationInputs).map(([name, input]) => {
    const field = fields[name]
    if (!field) throw new Error(`The walk has a case for ${name}, which is no mutation.`)
    const payload = getNamedType(field.type) as GraphQLObjectType
    const selection = Object.keys(payload.getFields()).map(noun => selectField(payload, noun, ids))
    const type = field.args[0] ? String(field.args[0].type) : null
    return input && type
      ? {
          name,
          query: `mutation ($input: ${type}) { ${name}(input: $input) { ${selection.join(' ')} } }`,
          variables: { input: input(ids) },
        }
      : { name, query: `mutation { ${name} { ${selection.join(' ')} } }` }
  })
}

/** A document for every field of what is told live, with plain fields of what it leads to. */
export function lookingDocuments(schema: GraphQLSchema, ids: Ids): Document[] {
  const fields = Object.keys(schema.getSubscriptionType()?.getFields() ?? {})
  const unknown = fields.filter(name => name !== 'groupEvents')
  if (unknown.length > 0) throw new Error(`The walk knows no way to look on at: ${unknown.join(', ')}.`)
  const event = schema.getType('GroupEvent') as GraphQLObjectType
  return Object.entries(event.getFields()).map(([name, { type }]) => {
    const named = getNamedType(type)
    const selection = isObjectType(named) ? `{ ${sameForAll(named)} }` : ''
    return {
      name: `GroupEvent.${name}`,
      query: `subscription ($groupId: ID!) { groupEvents(groupId: $groupId) { cursor ${name} ${selection} } }`,
      variables: { groupId: ids.groupId },
    }
  })
}

/** The plain fields that are the same for all who look on. */
function sameForAll(type: GraphQLObjectType): string {
  const asked = Object.values(type.getFields()).filter(
    ({ name, type: field, args, resolve }) =>
      isLeafType(getNamedType(field)) &&
      args.length === 0 &&
      !resolve &&
      !name.startsWith('viewer') &&
      name !== 'newPostCount',
  )
  return asked.map(({ name }) => name).join(' ')
}

const isPayload = (name: string) => name.endsWith('Payload') || name === 'UserError'

function selectField(type: GraphQLObjectType, name: string, ids: Ids): string {
  const field = type.getFields()[name]
  if (!field) throw new Error(`${type.name} has no field ${name}.`)
  const given = fieldArguments[`${type.name}.${name}`]
  if (field.args.length > 0 && !given) {
    throw new Error(`The walk knows no arguments for ${type.name}.${name}: give them in walk-cases.ts.`)
  }
  const named = getNamedType(field.type)
  return `${name}${given?.(ids) ?? ''}${isObjectType(named) ? ` { ${plainFields(named)} }` : ''}`
}

function plainFields(type: GraphQLObjectType): string {
  const plain = Object.values(type.getFields()).filter(
    field => isLeafType(getNamedType(field.type)) && field.args.length === 0,
  )
  return ['__typename', ...plain.map(field => field.name)].join(' ')
}
