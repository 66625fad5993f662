/** How many pictures and papers go with one post. */
export const mostFiles = 10

/** How large each may be, in bytes. */
export const mostBytes = 10 * 1024 * 1024

/** How long the words may be that say what a picture shows. */
export const longestAlt = 500
