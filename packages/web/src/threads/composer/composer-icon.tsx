const drawings = {
  strong: <path d="M6 4h5a3 3 0 0 1 0 6H6zm0 6h6a3 3 0 0 1 0 6H6z" strokeWidth="2.4" />,
  stress: <path d="M8.5 4H14M6 16h5.500M11.500 4 8.500 16" />,
  list: <path d="M8 5h8M8 10h8M8 15h8M4 5h.01M4 10h.01M4 15h.01" />,
  quote: <path d="M4 4v12M8 6h8M8 10h8M8 14h5" />,
  link: (
    <path d="M8.500 11.500a3 3 0 0 0 4.300 0l2.500-2.500a3 3 0 0 0-4.300-4.300L10 5.700m1.500 2.800a3 3 0 0 0-4.300 0L4.700 11A3 3 0 0 0 9 15.300l1-1" />
  ),
} as const

/** The drawing on one of the composer's five buttons. */
export function ComposerIcon({ name }: { name: keyof typeof drawings }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  )
}
