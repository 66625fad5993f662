import { useState } from 'react'
import { client } from '../../api/client.ts'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { copy } from '../copy/en.ts'
import { draftOf, itemInput, itemRefusals, type ItemRefusals } from '../item-draft.ts'
import { ItemFields } from '../item-fields.tsx'
import { ChangeTableItemDocument, TableItemNowDocument } from './change-table-item.generated.ts'
import type { TableItemRow_TableItemFragment } from './table-item-row.generated.ts'

/** One's own item, being changed in its place. Where another window was quicker, its words are shown first. */
export function EditItem({
  groupId,
  seatId,
  item,
  onDone,
}: {
  groupId: string
  seatId: string
  item: TableItemRow_TableItemFragment
  onDone: () => void
}) {
  const form = useKeptForm(`table-item/${seatId}/${item.id}`, draftOf(item))
  const { attempt, pending, refusalFor, trouble } = useVerb(ChangeTableItemDocument)
  const [refusals, setRefusals] = useState<ItemRefusals>({})
  const [version, setVersion] = useState(item.version)
  const [newer, setNewer] = useState<string>()
  const slug = useSlug()

  async function save() {
    const refused = itemRefusals(form.values)
    setRefusals(refused)
    if (Object.keys(refused).length > 0) return false
    const input = { groupId, itemId: item.id, version, ...itemInput(form.values) }
    if (!(await attempt({ input }))) {
      await lookForNewer()
      return false
    }
    leave()
    return true
  }

  async function lookForNewer() {
    const now = await askFor(slug, item.id)
    if (!now || now.version === version) return
    setVersion(now.version)
    setNewer(now.title)
  }

  function leave() {
    form.forget()
    onDone()
  }

  return (
    <Form onSend={save} aria-label={copy.editItem(item.title)}>
      <ItemFields
        form={form}
        refusals={{
          title: refusals.title ?? refusalFor('title'),
          minutes: refusals.minutes ?? refusalFor('minutes'),
        }}
      />
      <Trouble words={trouble('title', 'minutes')} />
      {newer !== undefined && <Notice>{copy.whatItSaysNow(newer)}</Notice>}
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.save}
        </Button>
        <Button onClick={leave}>{copy.leaveAsItWas}</Button>
      </ButtonRow>
    </Form>
  )
}

/** The item as it is now; null where it is gone, or nobody answers. */
async function askFor(slug: string, itemId: string) {
  try {
    const answer = await client.query({
      query: TableItemNowDocument,
      variables: { slug, itemId },
      fetchPolicy: 'network-only',
    })
    return answer.data?.group?.tableItem ?? null
  } catch {
    return null
  }
}
