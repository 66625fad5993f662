import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Button } from '../../design/button.tsx'
import { Question } from '../../design/question.tsx'
import { versionWords as copy } from '../copy/version-words.ts'
import { PurgePostVersionDocument } from './purge-post-version.generated.ts'

/** Lets the author of a post erase what it said in an earlier version, after saying what that means. */
export function EraseVersion({
  input,
  onErased,
}: {
  input: { groupId: string; postId: string; version: number }
  onErased: () => void
}) {
  const [isAsking, setAsking] = useState(false)
  const { attempt, pending, trouble } = useVerb(PurgePostVersionDocument, copy.asItWas)

  async function erase() {
    const done = (await attempt({ input })) !== null
    if (done) onErased()
    return done
  }

  return (
    <>
      <Button weight="plain" onClick={() => setAsking(true)}>
        {copy.erase}
      </Button>
      <Question
        open={isAsking}
        title={copy.eraseQuestion}
        yes={copy.eraseIt}
        no={copy.keepIt}
        weight="destructive"
        pending={pending}
        trouble={trouble()}
        onYes={erase}
        onClose={() => setAsking(false)}
      >
        <p>{copy.eraseMeaning}</p>
      </Question>
    </>
  )
}
