import { ApolloLink } from '@apollo/client'
import { from, mergeMap } from 'rxjs'
import { keptUnder } from './kept-under.ts'

const bring = () => import('./kept-answers.ts')

/** Has each question's answer kept, and answered by what was kept where there is no network, if that is wished here. */
export const keptReading = new ApolloLink((operation, forward) =>
  keptUnder()
    ? from(bring().catch(() => null)).pipe(
        mergeMap(kept => (kept ? kept.answerOrKept(operation, forward) : forward(operation))),
      )
    : forward(operation),
)

/** Ends it, and takes away all that was kept here. */
export async function wipeKept(): Promise<void> {
  if (keptUnder()) await (await import('./wipe.ts')).wipe()
}
