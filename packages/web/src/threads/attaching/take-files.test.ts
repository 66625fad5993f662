import { expect, test } from 'vitest'
import { mostBytes } from './file-limits.ts'
import { takeFiles } from './take-files.ts'

function fileOf(name: string, bytes = 1): File {
  return new File([new Uint8Array(bytes)], name)
}

const namesOf = (files: File[]) => files.map(({ name }) => name)

test('what is too large or holds nothing is left out, each with a sentence that names it', () => {
  const { taken, refusals } = takeFiles(
    [fileOf('a.jpg', mostBytes), fileOf('b.jpg', mostBytes + 1), fileOf('folder', 0)],
    0,
  )
  expect(namesOf(taken)).toEqual(['a.jpg'])
  expect(refusals).toEqual([
    '“b.jpg” is larger than 10 MB, so it was not sent. A smaller one can go.',
    '“folder” is empty, or a folder. Only single pictures and papers can go.',
  ])
})

test('ten go with one post; what is over is named', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => fileOf(`${index + 1}.jpg`))
  expect(namesOf(takeFiles(twelve, 0).taken)).toHaveLength(10)
  expect(takeFiles(twelve.slice(0, 3), 9)).toEqual({
    taken: [twelve[0]],
    refusals: ['Ten go with one post. Left out: “2.jpg” and “3.jpg”.'],
  })
  expect(takeFiles(twelve.slice(0, 1), 10).taken).toEqual([])
})
