import { useState } from 'react'
import { useVerb } from '../../api/use-verb.ts'
import { Checkbox } from '../../design/checkbox.tsx'
import { oneAfterTheOther } from '../../api/one-after-the-other.ts'
import { copy } from './copy/en.ts'
import { OfferToHostDocument, type SeriesRow_SeriesFragment } from './series-row.generated.ts'

/** "I would host now and then": saved as it is ticked. */
export function OfferToHost({
  groupId,
  series: { id, viewerIsWillingToHost },
}: {
  groupId: string
  series: Pick<SeriesRow_SeriesFragment, 'id' | 'viewerIsWillingToHost'>
}) {
  const { attempt, trouble } = useVerb(OfferToHostDocument, copy.asItWas)
  const [expected, setExpected] = useState<boolean>()

  async function offer(isWilling: boolean) {
    setExpected(isWilling)
    await oneAfterTheOther(() => attempt({ input: { groupId, seriesId: id, isWilling } }))
    setExpected(latest => (latest === isWilling ? undefined : latest))
  }

  return (
    <Checkbox
      label={copy.wouldHost}
      hint={copy.wouldHostHint}
      checked={expected ?? viewerIsWillingToHost}
      refusal={trouble()}
      onChange={event => void offer(event.target.checked)}
    />
  )
}
