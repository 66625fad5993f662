import type { FragmentType } from '@apollo/client'
import { useState } from 'react'
import { useFragmentData } from '../api/use-fragment-data.ts'
import { useVerb } from '../api/use-verb.ts'
import { Button, ButtonRow } from '../design/button.tsx'
import { Form } from '../design/form.tsx'
import { Notice, Trouble } from '../design/notice.tsx'
import { SelectField } from '../design/select-field.tsx'
import { Section } from '../design/sheet.tsx'
import { useKeptForm } from '../design/use-kept-form.ts'
import {
  ChooseLanguage_GroupFragmentDoc,
  ChooseLanguageDocument,
  type ChooseLanguage_GroupFragment,
} from './choose-language.generated.ts'
import { copy } from './copy/en.ts'
import { languages } from './languages.ts'

/** In what language a group's words are found. */
export function ChooseLanguage({ group: from }: { group: FragmentType<ChooseLanguage_GroupFragment> }) {
  const { id, language, viewerCanChooseLanguage, viewerSeat } = useFragmentData(
    ChooseLanguage_GroupFragmentDoc,
    from,
  )
  const { values, control, forget } = useKeptForm(`language/${viewerSeat.id}`, { language: `${language}` })
  const { attempt, pending, refusalFor, trouble } = useVerb(ChooseLanguageDocument)
  const [saved, setSaved] = useState(false)
  if (!viewerCanChooseLanguage) return null

  async function send() {
    setSaved(false)
    const chosen = languages.find(one => one.value === values.language)?.value ?? language
    if (!(await attempt({ input: { groupId: id, language: chosen } }))) return false
    forget()
    setSaved(true)
    return true
  }

  return (
    <Form onSend={send}>
      <Section title={copy.howWordsAreFound} id="how-words-are-found">
        <SelectField
          {...control('language')}
          label={copy.language}
          hint={copy.languageHint}
          refusal={refusalFor('language')}
        >
          {languages.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <Trouble words={trouble('language')} />
        <ButtonRow>
          <Button type="submit" pending={pending}>
            {copy.saveLanguage}
          </Button>
        </ButtonRow>
        {saved && <Notice mood="done">{copy.saved}</Notice>}
      </Section>
    </Form>
  )
}
