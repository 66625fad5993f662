/** How much a post and a question may hold, in characters. The API refuses more. */
export const longestBody = 20_000
export const longestTitle = 160
