import { isInterfaceType, isIntrospectionType, isObjectType, type GraphQLSchema } from 'graphql'

/**
 * Refuses a schema in which a type, or a field that is more than a plain column, does not declare who may see it
 * (`@Extensions({ policy: … })`). A type's policy covers its plain fields; whatever takes arguments or is resolved by
 * code declares its own.
 * @throws Error naming every field without a policy
 */
export function checkDeclaredPolicies(schema: GraphQLSchema): void {
  const undeclared: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))) continue
    const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
      type as never,
    )
    const isPayload = type.name.endsWith('Payload')
    if (!isRoot && !isPayload && !type.extensions['policy']) undeclared.push(type.name)
    for (const field of Object.values(type.getFields())) {
      const isPlain = !field.resolve && field.args.length === 0
      if (!isPlain && !field.extensions['policy']) undeclared.push(`${type.name}.${field.name}`)
    }
  }
  if (undeclared.length > 0) throw new Error(`No policy is declared for: ${undeclared.join(', ')}`)
}
