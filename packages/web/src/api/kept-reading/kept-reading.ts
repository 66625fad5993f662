import { ApolloLink } from '@apollo/client'
import { OperationTypeNode } from 'graphql'
import { from, mergeMap } from 'rxjs'
import { keptUnder, traces } from './kept-under.ts'

const bring = () => import('./kept-answers.ts')

/** Has each question's answer kept, and answered by what was kept where there is no network, if that is wished here. */
export const keptReading = new ApolloLink((operation, forward) =>
  keptUnder() && operation.operationType === OperationTypeNode.QUERY
    ? from(bring().catch(() => null)).pipe(
        mergeMap(kept => (kept ? kept.answerOrKept(operation, forward) : forward(operation))),
      )
    : forward(operation),
)

/** Ends it, and takes away all that was kept here, for whomever. */
export async function wipeKept(): Promise<void> {
  if (keptUnder() || localStorage.getItem(traces)) await (await import('./wipe.ts')).wipe()
}

/** Wipes what is left of somebody who is not signed in here any more. */
export function wipeTraces(): void {
  if (!keptUnder()) wipeKept().catch(() => undefined)
}
