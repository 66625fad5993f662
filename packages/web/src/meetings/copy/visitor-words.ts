/** The words about somebody one brings along. */
export const visitorWords = {
  bringSomebody: 'Bring somebody along',
  youBring: (firstName: string) => `You are bringing ${firstName}`,
  firstName: 'Their first name',
  hint: 'It stands at the table, as your visitor. The same person may come twice, and reads nothing here.',
  bring: 'Bring them',
  changeName: 'Change the name',
  nobody: 'Nobody after all',
}
