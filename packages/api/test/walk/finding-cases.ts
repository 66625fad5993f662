import type { Ids } from './ids.ts'
import type { Way } from './in-group.ts'

/** What is planted: this word stands in posts, and each title is like the other. */
const inPosts = 'lantern'
const likeTitles = 'canary'

const found =
  (inner: (fields: string) => string): Way =>
  (fields, { slug }) =>
    `group(slug: "${slug}") { search(words: "${inPosts}") { ${inner(fields)} }
      titles: search(words: "${likeTitles}") { ${inner(fields)} } }`

/** How an object of each type of finding is reached. */
export const findingWays: Record<string, Way> = {
  FoundInGroup: fields => `viewer { search(words: "${inPosts}") { ${fields} } }`,
  SearchConnection: found(fields => fields),
  SearchEdge: found(fields => `edges { ${fields} }`),
  SearchHit: found(fields => `nodes { ${fields} }`),
  Piece: found(fields => `nodes { sentence { ${fields} } }`),
}

export const findingArguments: Record<string, (ids: Ids) => string> = {
  'Viewer.search': () => `(words: "${inPosts}")`,
  'Group.search': () => `(words: "${inPosts}")`,
  'Group.peopleLike': () => `(words: "${likeTitles}")`,
  'FoundInGroup.found': () => '(first: 5)',
}

export const findingInputs: Record<string, (ids: Ids) => Record<string, unknown>> = {
  chooseLanguage: ({ groupId }) => ({ groupId, language: 'ENGLISH' }),
}
