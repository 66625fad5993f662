import { broughtLater } from '../../design/brought-later.tsx'

/** The pictures and papers of a post. Few posts have any: the loader brings it where one does. */
export const PostFiles = broughtLater(async () => (await import('./post-files.tsx')).PostFiles)
