import { expect, it } from 'vitest'
import { oneAfterTheOther } from './one-after-the-other.ts'

it('begins what was pressed later when what was pressed before is over, also where that failed', async () => {
  const heard: string[] = []
  let answerFirst = () => {}
  const first = oneAfterTheOther(
    () =>
      new Promise<void>((_, fail) => {
        heard.push('first begins')
        answerFirst = () => fail(new Error('It did not get through.'))
      }),
  )
  const second = oneAfterTheOther(async () => heard.push('second begins'))
  await Promise.resolve()
  expect(heard).toEqual(['first begins'])
  answerFirst()
  await expect(first).rejects.toThrow('did not get through')
  await second
  expect(heard).toEqual(['first begins', 'second begins'])
})
