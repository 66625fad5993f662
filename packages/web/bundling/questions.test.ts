import { fileURLToPath } from 'node:url'
import { parse, print, type DocumentNode } from 'graphql'
import { expect, test } from 'vitest'
import { cache } from '../src/api/cache.ts'
import { GroupLayoutDocument } from '../src/app/group-layout.generated.ts'
import { MeetingPageDocument } from '../src/app/meeting-page.generated.ts'
import { PeoplePageDocument } from '../src/app/people-page.generated.ts'
import { TablePageDocument } from '../src/app/table-page.generated.ts'
import { MeetingsPageDocument } from '../src/meetings/list/meetings-page.generated.ts'
import { OwnThreadDocument } from '../src/threads/asks/own-thread.generated.ts'
import { ThreadPageDocument } from '../src/threads/thread-page.generated.ts'
import { ThreadsPageDocument } from '../src/threads/threads-page.generated.ts'
import { openings } from './openings.ts'
import { readQuestions } from './questions.ts'

const question = readQuestions(fileURLToPath(new URL('../src', import.meta.url)))

/** Each definition of a document by itself, whatever stands first. */
const definitionsOf = (document: DocumentNode) =>
  document.definitions.map(definition => print(definition)).toSorted()

const asked: Record<string, DocumentNode> = {
  GroupLayout: GroupLayoutDocument,
  TablePage: TablePageDocument,
  ThreadsPage: ThreadsPageDocument,
  ThreadPage: ThreadPageDocument,
  OwnThread: OwnThreadDocument,
  MeetingsPage: MeetingsPageDocument,
  MeetingPage: MeetingPageDocument,
  PeoplePage: PeoplePageDocument,
}

const names = openings.flatMap(({ asks }) => asks.map(one => (typeof one === 'string' ? one : one.question)))

test.each([...new Set(names)])('what is answered before %s is asked is what the page asks', name => {
  const document = asked[name]
  if (!document) throw new Error(`Say which document ${name} is.`)
  expect(definitionsOf(parse(question(name).query))).toEqual(definitionsOf(cache.transformDocument(document)))
})

test('a name that no file holds stops the build', () => {
  expect(() => question('NobodyAsks')).toThrow('No .graphql file holds NobodyAsks.')
})
