import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { v7 } from 'uuid'
import { useVerb } from '../../api/use-verb.ts'
import { Button, ButtonRow } from '../../design/button.tsx'
import { focusPlace } from '../../design/focus-heading.ts'
import { Form } from '../../design/form.tsx'
import { Notice, Trouble } from '../../design/notice.tsx'
import { Lede } from '../../design/sheet.tsx'
import { useKeptForm } from '../../design/use-kept-form.ts'
import { useSlug } from '../../groups/use-slug.ts'
import { paths } from '../../paths.ts'
import { copy } from '../copy/en.ts'
import { blankItem, itemInput, itemRefusals, type ItemRefusals } from '../item-draft.ts'
import { ItemFields } from '../item-fields.tsx'
import type { BringingGroup } from './bringing-group.ts'
import { PutOnTableDocument, type PutOnTableMutation } from './put-on-table.generated.ts'
import { WhichMeeting } from './which-meeting.tsx'

/** What one brings, and to which meeting. It stays on this device until it lies on the table; sent twice, it lies there once. */
export function BringForm({
  group: { id: groupId, meetingName, viewerSeat, meetings },
  thread,
}: {
  group: BringingGroup
  thread: BringingGroup['thread'] | null
}) {
  const [search] = useSearchParams()
  const toCome = meetings.edges.map(({ node }) => node).filter(({ state }) => state === 'SCHEDULED')
  const start = {
    ...blankItem,
    title: thread?.title ?? '',
    meetingId: search.get('meeting') ?? '',
    sentAs: '',
  }
  const form = useKeptForm(`bring/${viewerSeat.id}/${thread?.id ?? 'from-nothing'}`, start)
  const { attempt, pending, refusalFor, trouble } = useVerb(PutOnTableDocument)
  const [refusals, setRefusals] = useState<ItemRefusals>({})
  const navigate = useNavigate()
  const isAsked = thread?.table.asksAuthorFirst ?? false
  const author = thread?.author ?? null
  const slug = useSlug()
  const { values, change, control, forget } = form
  const chosen =
    toCome.find(({ id }) => id === values.meetingId) ??
    toCome.find(({ isUnderWay }) => !isUnderWay) ??
    toCome[0]

  async function send() {
    const refused = itemRefusals(values)
    setRefusals(refused)
    if (Object.keys(refused).length > 0) return false
    const id = values.sentAs || v7()
    change({ sentAs: id })
    const ids = { groupId, id, meetingId: chosen?.id ?? null, threadId: thread?.id ?? null }
    const brought = await attempt({ input: { ...ids, ...itemInput(values) } })
    if (!brought) return false
    forget()
    await navigate(placeOf(brought.tableItem), { replace: true })
    if (!brought.tableItem?.meeting) focusSoonOn(id)
    return true
  }

  /** What waits for the author of its thread is told of there. */
  function placeOf(item: PutOnTableMutation['putOnTable']['tableItem']): string {
    if (thread && item?.waitsForAuthor) return paths.thread(slug, thread.id)
    return item?.meeting ? paths.tableItem(slug, item.meeting.id, item.id) : paths.bringToTable(slug)
  }

  return (
    <Form onSend={send}>
      {thread && <Lede>{copy.fromThread(thread.title)}</Lede>}
      {isAsked && <Notice>{copy.askedFirst(author)}</Notice>}
      <ItemFields
        form={form}
        refusals={{
          title: refusals.title ?? refusalFor('title'),
          minutes: refusals.minutes ?? refusalFor('minutes'),
        }}
      />
      {chosen ? (
        <WhichMeeting
          {...control('meetingId')}
          label={copy.whichMeeting(meetingName)}
          meetings={toCome}
          value={chosen.id}
          refusal={refusalFor('meetingId')}
        />
      ) : (
        <Lede>{copy.noneIsPlanned(meetingName)}</Lede>
      )}
      <Trouble words={trouble('title', 'minutes', ...(chosen ? ['meetingId'] : []))} />
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {pending ? copy.putting : isAsked ? copy.askAuthor(author) : copy.putOnTable}
        </Button>
      </ButtonRow>
      <Lede>{copy.howToTakeOff}</Lede>
    </Form>
  )
}

/** On what waits, once it is drawn: it stands on this page, where no arriving moves the focus. */
function focusSoonOn(itemId: string) {
  requestAnimationFrame(() => requestAnimationFrame(() => focusPlace(`#${itemId}`)))
}
