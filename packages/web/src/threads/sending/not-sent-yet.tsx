import { Notice } from '../../design/notice.tsx'
import { sendingWords } from '../copy/sending-words.ts'

/** What stands in a form whose words were sent off and did not get through. */
export function NotSentYet() {
  return (
    <Notice mood="done">
      <strong>{sendingWords.notSentYet}.</strong> {sendingWords.notSentHint}
    </Notice>
  )
}
