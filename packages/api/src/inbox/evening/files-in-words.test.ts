import { expect, it } from 'vitest'
import { FileKind } from '../../threads/attachments/post-file.ts'
import { copy } from './copy/en.ts'
import { filesInWords } from './files-in-words.ts'
import type { FileInWords } from './said-in-threads.ts'

const picture = (alt: string, name = 'IMG_1.jpg'): FileInWords => ({ kind: FileKind.PICTURE, name, alt })
const paper = (name: string): FileInWords => ({ kind: FileKind.PAPER, name, alt: '' })
const words = (...files: FileInWords[]) => copy.said.by('Mei Tan, baker', filesInWords(files))

it('tells what a picture shows, and what it is called where nobody said', () => {
  expect(words(picture('The oven, open'))).toBe('Mei Tan, baker, with a picture: “The oven, open”')
  expect(words(picture(' \n ', 'oven.jpg'))).toBe('Mei Tan, baker, with a picture: “oven.jpg”')
})

it('tells pictures and papers apart, and counts them as people do', () => {
  expect(words(paper('plan.pdf'), picture('One'), picture('Two'))).toBe(
    'Mei Tan, baker, with two pictures: “One” and “Two”, and a paper: “plan.pdf”',
  )
})

it('names three of a kind and counts the others', () => {
  const many = ['A', 'B', 'C', 'D', 'E'].map(alt => picture(alt))
  expect(words(...many)).toBe('Mei Tan, baker, with five pictures: “A”, “B”, “C”, and two more')
})

it('says nothing where there is nothing', () => {
  expect(words()).toBe('Mei Tan, baker')
})

it('keeps to one line and a few words, whatever somebody said that a picture shows', () => {
  const [said = ''] = filesInWords([picture(`first\u2028second\r\n${'x'.repeat(500)}`)])
  expect(said).toMatch(/^a picture: “first second x+…”$/)
  expect([...said].length).toBeLessThan(100)
})
