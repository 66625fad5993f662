import { ApolloLink, gql, type DocumentNode } from '@apollo/client'
import { firstValueFrom, of } from 'rxjs'
import { expect, test, vi } from 'vitest'
import { client } from './client.ts'

const question = gql`
  query Thread($slug: String!, $at: ID) {
    group(slug: $slug) {
      id
    }
  }
`

const laid = [
  {
    operationName: 'Thread',
    variables: { slug: 'table', at: null },
    answer: { data: { group: { id: 'came along' } } },
  },
]

const fromTheApi = new ApolloLink(() => of({ data: { group: { id: 'asked for' } } }))

async function ask(link: ApolloLink, query: DocumentNode, variables: object) {
  const answer = await firstValueFrom(ApolloLink.execute(link, { query, variables }, { client }))
  return answer.data?.['group'] as { id: string }
}

test('what came with the page answers exactly what is asked first, once; all else is asked of the API', async () => {
  const remove = vi.fn<() => void>()
  vi.stubGlobal('document', { getElementById: () => ({ textContent: JSON.stringify(laid), remove }) })
  const { firstAnswers } = await import('./first-answers.ts')
  const link = ApolloLink.from([firstAnswers, fromTheApi])
  expect(await ask(link, question, { slug: 'next door' })).toEqual({ id: 'asked for' })
  expect(await ask(link, question, { slug: 'table', at: 'post-3' })).toEqual({ id: 'asked for' })
  expect(await ask(link, question, { slug: 'table' })).toEqual({ id: 'came along' })
  expect(await ask(link, question, { slug: 'table' })).toEqual({ id: 'asked for' })
  expect(remove).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})
