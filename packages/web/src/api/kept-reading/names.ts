const ours = 'sixthirty-read-'

/** What the browser calls what is kept, among all that our pages keep on a device. */
export const nameOfKept = (name: string) => ours + name

/** Whether a database of this browser is one of ours. */
export const isNameOfKept = (name: string | undefined) => name?.startsWith(ours) ?? false

/** {@link nameOfKept}, undone. */
export const nameKeptUnder = (database: string) => database.slice(ours.length)

/** The cookie in which the name stands. */
export const cookieOfName = 'kept-reading'

/** So begin the names of the service worker's caches, too. */
export const isNameOfPages = (name: string) => name.startsWith('sixthirty-pages-')

/** Left in the browser's storage where anything was kept, until all of it is wiped. */
export const traces = 'sixthirty.kept-reading'
