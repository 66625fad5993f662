import { paths } from '../../web/src/paths.ts'
import { askAs } from './ask-as.ts'
import { askGroup } from './ask-group.ts'
import { harbourStreet } from './demo-groups.ts'
import { startThread } from './talking.ts'

/** The demo's threads by their titles, one with a post that was edited, and one that was discarded. */
export type PlacesOfThreads = {
  threadCalled(title: string): string
  editedThread: string
  discardedThread: string
}

type Group = { threads: { nodes: { id: string; title: string }[] } }

/** Dana may read what is kept to a few there. */
const dana = 'dana@harbour.example'
const lucas = 'lucas@harbour.example'

/** Finds them, and leaves behind what the demo has none of. */
export async function preparePlacesOfThreads(): Promise<PlacesOfThreads> {
  return {
    ...(await findThreads()),
    editedThread: await editAPost(),
    discardedThread: await discardAThread(),
  }
}

/** Finds those that are there. */
export async function findThreads(): Promise<Pick<PlacesOfThreads, 'threadCalled'>> {
  const { threads } = await askGroup<Group>(
    dana,
    harbourStreet,
    'query ($slug: String!) { group(slug: $slug) { threads(first: 100) { nodes { id title } } } }',
  )
  const places = new Map(threads.nodes.map(({ id, title }) => [title, paths.thread(harbourStreet, id)]))
  return {
    threadCalled(title) {
      const place = places.get(title)
      if (!place) throw new Error(`Nobody finds the thread “${title}” in the demo.`)
      return place
    },
  }
}

async function editAPost(): Promise<string> {
  const { groupId, threadId, postId } = await startThread(lucas, harbourStreet, {
    title: 'The paper that does not curl',
    body: 'It comes from Finland, and it is too dear for menus.',
    kind: 'SHARE',
  })
  await askAs(
    lucas,
    'mutation ($input: EditPostInput!) { editPost(input: $input) { userErrors { message } } }',
    {
      input: {
        groupId,
        postId,
        fromVersion: 1,
        body: 'It comes from Norway, and it is too dear for flyers.',
      },
    },
  )
  return paths.thread(harbourStreet, threadId)
}

async function discardAThread(): Promise<string> {
  const { groupId, threadId } = await startThread(lucas, harbourStreet, {
    title: 'Posted at the wrong table',
    body: 'I am sorry for the noise.',
    kind: 'TALK',
  })
  await askAs(
    lucas,
    'mutation ($input: DiscardThreadInput!) { discardThread(input: $input) { userErrors { message } } }',
    { input: { groupId, threadId } },
  )
  return paths.thread(harbourStreet, threadId)
}
