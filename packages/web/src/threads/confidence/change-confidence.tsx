import { client } from '../../api/client.ts'
import { found } from '../../api/not-there.ts'
import { Button } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { useLookUp } from '../asks/use-look-up.ts'
import { WhoMayKnowDocument } from './change-confidence.generated.ts'
import { ConfidenceQuestion } from './confidence-question.tsx'
import { confidenceWords as copy } from './copy/en.ts'

/** Whoever started a thread says anew who may know of it. */
export function ChangeConfidence({
  slug,
  groupId,
  threadId,
}: {
  slug: string
  groupId: string
  threadId: string
}) {
  const group = useLookUp(() => whoIsHere(slug, threadId))
  return (
    <>
      <Button weight="plain" pending={group.pending} onClick={group.lookUp}>
        {copy.change}
      </Button>
      {group.failed && <Trouble words={copy.couldNotLook} />}
      {group.found && <ConfidenceQuestion groupId={groupId} group={group.found} onClose={group.putAway} />}
    </>
  )
}

async function whoIsHere(slug: string, threadId: string) {
  const question = { query: WhoMayKnowDocument, variables: { slug, threadId } }
  const { data } = await client.query({ ...question, fetchPolicy: 'network-only' })
  return found(data?.group)
}
