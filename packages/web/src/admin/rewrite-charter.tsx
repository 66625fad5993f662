import type { FragmentType } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useNavigate } from 'react-router'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonLink, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Trouble } from '../design/notice.tsx'
import { TextArea } from '../design/text-area.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import { paths } from '../paths.ts'
import { CharterMeanwhile } from './charter-meanwhile.tsx'
import { copy } from './copy/en.ts'
import {
  CharterNowDocument,
  RewriteCharter_GroupFragmentDoc,
  RewriteCharterDocument,
  type RewriteCharter_GroupFragment,
} from './rewrite-charter.generated.ts'

/**
 * The charter's text, to be rewritten. Somebody else's version in between is shown above one's own words, and
 * only then do these go on top of it.
 */
export function RewriteCharter({ group }: { group: FragmentType<RewriteCharter_GroupFragment> }) {
  const { id, slug, viewerSeat, charter } = useFragmentData(RewriteCharter_GroupFragmentDoc, group)
  const start = { text: charter.text, startedFrom: '' }
  const { values, change, forget } = useKeptForm(`rewrite-charter/${viewerSeat.id}`, start)
  const { attempt, pending, refusalFor, trouble, codes } = useVerb(RewriteCharterDocument)
  const client = useApolloClient()
  const navigate = useNavigate()
  const isOvertaken = values.startedFrom !== '' && Number(values.startedFrom) < charter.version

  async function send() {
    const payload = await attempt({ input: { groupId: id, text: values.text, fromVersion: charter.version } })
    if (payload) {
      forget()
      await navigate(paths.charter(slug))
      return true
    }
    // Somebody may have been quicker: then the text they wrote appears above these words, which stay.
    const options = { query: CharterNowDocument, variables: { slug }, fetchPolicy: 'network-only' } as const
    await client.query(options).catch(() => undefined)
    return false
  }

  return (
    <Form onSend={send}>
      {isOvertaken && (
        <CharterMeanwhile
          writer={charter.writtenBy?.name ?? null}
          version={charter.version}
          text={charter.text}
        />
      )}
      <TextArea
        name="text"
        value={values.text}
        onChange={event =>
          change({ text: event.target.value, startedFrom: values.startedFrom || String(charter.version) })
        }
        label={copy.charterText}
        refusal={refusalFor('text')}
        rows={14}
        required
      />
      {!codes.includes('CHANGED_MEANWHILE') && <Trouble words={trouble('text')} />}
      <ButtonRow>
        <Button type="submit" weight="primary" pending={pending}>
          {copy.saveCharter}
        </Button>
        <ButtonLink to={paths.charter(slug)}>{copy.keepCharter}</ButtonLink>
      </ButtonRow>
    </Form>
  )
}
