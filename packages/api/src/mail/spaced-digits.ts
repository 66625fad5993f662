/** Two threes are easier to carry over than six in a row. */
export const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`
