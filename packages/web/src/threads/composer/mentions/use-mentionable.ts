import { useEffect, useState } from 'react'
import { client } from '../../../api/client.ts'
import { useSlug } from '../../../groups/use-slug.ts'
import { MentionableDocument, type MentionableQuery } from './mentionable.generated.ts'

type Thread = NonNullable<NonNullable<MentionableQuery['group']>['thread']>
export type Mentionable = Thread['mentionable'][number]

const pause = 120

/** Whom one may name in a thread, by the beginning of a name; nobody while none is being typed. */
export function useMentionable(threadId: string, beginning: string | null): Mentionable[] {
  const slug = useSlug()
  const [found, setFound] = useState<Mentionable[]>([])

  useEffect(() => {
    if (beginning === null) return
    let isWanted = true
    const timer = window.setTimeout(() => {
      const variables = { slug, threadId, beginning }
      client
        .query({ query: MentionableDocument, variables, fetchPolicy: 'no-cache' })
        .then(({ data }) => {
          const thread = (data as MentionableQuery | undefined)?.group?.thread
          if (isWanted) setFound(thread?.mentionable ?? [])
        })
        // Without an answer one goes on writing.
        .catch(() => isWanted && setFound([]))
    }, pause)
    return () => {
      isWanted = false
      window.clearTimeout(timer)
    }
  }, [slug, threadId, beginning])

  return beginning === null ? [] : found
}
