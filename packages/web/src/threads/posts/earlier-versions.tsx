import { useState } from 'react'
import { client } from '../../api/client.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Dialog } from '../../design/dialog.tsx'
import { Markdown } from '../../design/markdown.tsx'
import { Time } from '../../design/time.tsx'
import { copy } from '../copy/en.ts'
import { EarlierVersionsDocument, type EarlierVersionsQuery } from './earlier-versions.generated.ts'
import type { PostPlace } from './post-place.ts'
import styles from './earlier-versions.module.css'

type Versions = { version: number; body: string; writtenAt: string }[]

/** Says that a post was edited, and shows what it said before. */
export function EarlierVersions({ place: { slug, threadId }, postId }: { place: PostPlace; postId: string }) {
  const [isOpen, setOpen] = useState(false)
  const [versions, setVersions] = useState<Versions | 'pending' | 'failed'>('pending')

  async function open() {
    setOpen(true)
    setVersions('pending')
    setVersions(await earlierVersions({ slug, threadId, postId }).catch(() => 'failed' as const))
  }

  return (
    <>
      {' · '}
      <button
        type="button"
        className={styles.edited}
        aria-label={copy.seeEarlierVersions}
        onClick={() => void open()}
      >
        {copy.edited}
      </button>
      <Dialog open={isOpen} title={copy.earlierVersions} onClose={() => setOpen(false)}>
        {versions === 'pending' && <p role="status">{copy.fetchingEarlierVersions}</p>}
        {versions === 'failed' && <p role="alert">{copy.noEarlierVersions}</p>}
        {typeof versions === 'object' &&
          versions.map(({ version, body, writtenAt }) => (
            <section key={version} className={styles.version}>
              <h3 className={styles.time}>
                <Time at={writtenAt} />
              </h3>
              <Markdown source={body} />
            </section>
          ))}
        <ButtonRow>
          <Button onClick={() => setOpen(false)}>{copy.close}</Button>
        </ButtonRow>
      </Dialog>
    </>
  )
}

/** Not put into the cache: it would take the place of the posts on the page. */
async function earlierVersions(variables: {
  slug: string
  threadId: string
  postId: string
}): Promise<Versions> {
  const { data } = await client.query({ query: EarlierVersionsDocument, variables, fetchPolicy: 'no-cache' })
  const edges = (data as EarlierVersionsQuery | undefined)?.group?.thread?.posts.edges ?? []
  const post = edges.find(({ node }) => node.id === variables.postId)?.node
  if (!post) throw new Error('The post is not there any more.')
  return post.earlierVersions
}
