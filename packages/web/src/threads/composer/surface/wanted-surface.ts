import { client } from '../../../api/client.ts'
import { ChooseSurfaceDocument, SurfaceDocument, type SurfaceQuery } from './surface.generated.ts'

export type Surface = 'PLAIN' | 'RICH'

let chosen: Surface | undefined
let asked: Promise<Surface> | undefined

/** On which surface one writes here: the one that was chosen, else the plain one by finger, the rich one by mouse. */
export function wantedSurface(): Promise<Surface> {
  if (chosen) return Promise.resolve(chosen)
  asked ??= client
    .query({ query: SurfaceDocument })
    .then(({ data }) => (data as SurfaceQuery | undefined)?.viewer?.surface ?? byDevice())
    .then(surface => (chosen ??= surface))
    .catch(() => {
      // Without an answer it goes by the device, and is asked again another time.
      asked = undefined
      return byDevice()
    })
  return asked
}

/** The same where it is known already. */
export const knownSurface = (): Surface | undefined => chosen

const byDevice = (): Surface => (matchMedia('(hover: hover) and (pointer: fine)').matches ? 'RICH' : 'PLAIN')

/** Remembers where one writes from now on. Where that does not get through, it holds until the page is left. */
export function chooseSurface(surface: Surface): void {
  chosen = surface
  const variables = { input: { surface } }
  client.mutate({ mutation: ChooseSurfaceDocument, variables }).catch(() => undefined)
}
