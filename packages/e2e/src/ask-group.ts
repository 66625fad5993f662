import { askAs } from './ask-as.ts'

/** What somebody is told of a group, without a page. */
export async function askGroup<Group>(person: string, slug: string, query: string): Promise<Group> {
  const { group } = await askAs<{ group: Group }>(person, query, { slug })
  return group
}
