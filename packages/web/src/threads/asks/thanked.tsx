import { Notice } from '../../design/notice.tsx'
import { Quotation } from '../../design/quotation.tsx'
import { askWords as copy } from './copy/en.ts'

/** What whoever asked said to the reader, who helped, and to nobody else. */
export function Thanked({ askerName, words }: { askerName: string; words: string }) {
  return (
    <Notice>
      <p>{copy.thanksYou(askerName)}</p>
      {words && <Quotation>{words}</Quotation>}
    </Notice>
  )
}
