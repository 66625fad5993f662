import type { NavigateFunction } from 'react-router'
import { paths } from '../../paths.ts'
import { goToNextNew } from './go-to-next-new.ts'

/** Where nothing more is new in the thread that is open: to the next one in which something is, else to the list. */
export async function goFurther(from: {
  slug: string
  threadId: string
  navigate: NavigateFunction
}): Promise<void> {
  if (!(await goToNextNew(from))) await from.navigate(paths.threads(from.slug))
}
