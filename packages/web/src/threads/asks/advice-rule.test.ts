import { describe, expect, test } from 'vitest'
import { isMostlyAdvice } from './advice-rule.ts'

describe('mostly “you should”', () => {
  test.each([
    'You should talk to him before Friday and write it all down.',
    'You really need to let him go. You should have done it in spring.',
    'If I were you I would call the lawyer first thing tomorrow.',
    'Why don’t you ask the other foremen what they think of him?',
    'Don’t wait any longer. Tell him on a Monday. Make sure somebody else is in the room.',
    '- Talk to him alone\n- Make sure it is a Monday\n- Never say you are sorry',
    'I think you should sell it. You must not wait for the new year.',
    'Have you tried a coach? You have to get help with this.',
    'You’d better say it plainly, he will hear it anyway.',
    'Just tell him on Friday and be done with it.',
    'My advice would be to wait until the season is over.',
  ])('%s', text => expect(isMostlyAdvice(text)).toBe(true))
})

describe('a life told, or too little to say', () => {
  test.each([
    '',
    'You should.',
    'I let someone go in March. I opened with the decision and then I stopped talking.',
    'When my father sold the shop I was nineteen. We never spoke of it. You should know that it still hurts.',
    'I was told that I should wait. I waited two years, and it cost me a friend.',
    'My brother said I must call her. I did, and it was the best thing I ever did.',
    'How long has he been with you? What does he say himself?',
    '> You should fire him at once, you really must.\n\nI read this and remembered how I was fired myself.',
    'Nobody should have to go through that alone, and I am glad that you asked.',
    'It took us a year. We had to close the kitchen, and I still think of the evening when we told them.',
    'I just let him talk, and just asked what he needed. That was all I ever did about it.',
    'Thank you for asking this. I have no story, but I am with you.',
  ])('%s', text => expect(isMostlyAdvice(text)).toBe(false))
})
