import { paths, patterns } from '../src/paths.ts'

const { table, ...inGroup } = patterns

/** Every address at which a page of the app opens, as a URLPattern's pathname. */
export const addresses: string[] = [
  paths.home(),
  paths.inbox(),
  paths.drafts(),
  paths.searchEverywhere(),
  paths.settings(),
  paths.foundGroup(),
  table,
  ...Object.values(inGroup).map(pattern => `${table}/${pattern}`),
]
