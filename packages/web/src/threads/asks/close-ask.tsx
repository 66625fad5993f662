import { client } from '../../api/client.ts'
import { found } from '../../api/not-there.ts'
import { Button } from '../../design/button.tsx'
import { Trouble } from '../../design/notice.tsx'
import { ThankableDocument } from './close-ask.generated.ts'
import { askWords as copy } from './copy/en.ts'
import { ThankQuestion } from './thank-question.tsx'
import { useLookUp } from './use-look-up.ts'

/** Closes an ask of one's own, with a private word to those who helped; closed already, one thanks more of them. */
export function CloseAsk({
  slug,
  groupId,
  threadId,
  isClosed,
}: {
  slug: string
  groupId: string
  threadId: string
  isClosed: boolean
}) {
  const people = useLookUp(() => whoReplied(slug, threadId))
  return (
    <>
      <Button weight={isClosed ? 'plain' : 'quiet'} pending={people.pending} onClick={people.lookUp}>
        {isClosed ? copy.thankMore : copy.close}
      </Button>
      {people.failed && <Trouble words={copy.couldNotLook} />}
      {people.found && (
        <ThankQuestion
          groupId={groupId}
          threadId={threadId}
          people={people.found}
          isClosed={isClosed}
          onClose={people.putAway}
        />
      )}
    </>
  )
}

async function whoReplied(slug: string, threadId: string) {
  const question = { query: ThankableDocument, variables: { slug, threadId } }
  const { data } = await client.query({ ...question, fetchPolicy: 'network-only' })
  return found(data?.group?.thread).thankable
}
