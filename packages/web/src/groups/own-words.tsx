import { useSuspenseQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Button, ButtonRow } from '../design/button.tsx'
import { Section } from '../design/sheet.tsx'
import { EmptyState } from '../design/empty-state.tsx'
import { TitleRows } from '../design/title-row.tsx'
import { copy } from './copy/en.ts'
import { OwnPost } from './own-post.tsx'
import { OwnWordsDocument } from './own-words.generated.ts'

/** Everything one wrote in this group, newest first: it stays one's own, whatever happens to the seat. */
export function OwnWords({ slug }: { slug: string }) {
  const { data, fetchMore } = useSuspenseQuery(OwnWordsDocument, { variables: { slug } })
  const [pending, setPending] = useState(false)
  const posts = data.group?.viewerPosts
  if (!posts) return null

  async function showEarlier(after: string | null) {
    setPending(true)
    try {
      await fetchMore({ variables: { after } })
    } finally {
      setPending(false)
    }
  }

  return (
    <Section id="own-words" title={copy.yourOwnWords}>
      {posts.edges.length === 0 && <EmptyState words={copy.noOwnWords} />}
      <TitleRows>
        {posts.edges.map(({ node }) => (
          <OwnPost key={node.id} post={node} />
        ))}
      </TitleRows>
      {posts.pageInfo.hasNextPage && (
        <ButtonRow>
          <Button pending={pending} onClick={() => void showEarlier(posts.pageInfo.endCursor)}>
            {copy.showEarlier}
          </Button>
        </ButtonRow>
      )}
    </Section>
  )
}
