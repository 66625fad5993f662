/** Whether a page of the app opens at this path; elsewhere the API answers by itself, or there is a file. */
export function isPageOfApp(pathname: string, answeredByApi: readonly string[]): boolean {
  if (/\.\w+$/.test(pathname)) return false
  return !answeredByApi.some(address =>
    address.startsWith('^') ? new RegExp(address).test(pathname) : pathname.startsWith(address),
  )
}
