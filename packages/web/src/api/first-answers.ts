import { ApolloLink } from '@apollo/client'
import { of } from 'rxjs'

/** What the API answered to a question before it was asked: see `openings.ts` of the bundling. */
export interface FirstAnswer {
  operationName: string
  variables: Record<string, unknown>
  answer: ApolloLink.Result
}

let waiting: FirstAnswer[] | undefined

/** Takes the answers that came with the page out of where the API laid them: from there on only the cache knows them. */
function laid(): FirstAnswer[] {
  const place = document.getElementById('first-answers')
  place?.remove()
  return place ? (JSON.parse(place.textContent) as FirstAnswer[]) : []
}

/** Lays them by hand: where a page is drawn by itself, without the document it will stand in. */
export function layFirstAnswers(answers: FirstAnswer[]): void {
  waiting = answers
}

/** Gives each of them once, to who asks exactly that: whatever is asked again is asked of the API. */
function takeFirst({ operationName, variables }: ApolloLink.Operation): ApolloLink.Result | undefined {
  waiting ??= laid()
  const at = waiting.findIndex(
    first =>
      first.operationName === operationName &&
      Object.keys({ ...variables, ...first.variables }).every(
        name => (first.variables[name] ?? null) === (variables[name] ?? null),
      ),
  )
  return at === -1 ? undefined : waiting.splice(at, 1)[0]?.answer
}

/** Answers what the page asks first with what came along with it, where it did. */
export const firstAnswers = new ApolloLink((operation, forward) => {
  const answer = takeFirst(operation)
  return answer ? of(answer) : forward(operation)
})
