import { askGroup } from './ask-group.ts'
import { harbourStreet } from './demo-groups.ts'

/** The id of the one of Harbour Street whose name begins like this. */
export async function memberCalled(firstName: string): Promise<string> {
  const { members } = await askGroup<{ members: { id: string; name: string }[] }>(
    'mina@harbour.example',
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { members { id name } } }',
  )
  const member = members.find(({ name }) => name.startsWith(`${firstName} `))
  if (!member) throw new Error(`Nobody at Harbour Street is called ${firstName}.`)
  return member.id
}
