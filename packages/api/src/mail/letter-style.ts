import type { CSSProperties } from 'react'

/** The tokens of the light theme as hex: mail programs do not know oklch, nor custom properties. */
const light = {
  window: '#e5eff3',
  sheet: '#fdfbf7',
  linen: '#f4f0e7',
  ink: '#2c201a',
  inkSoft: '#5e5148',
  rule: '#d8d1c9',
  kettle: '#0e5955',
  onKettle: '#fcfaf4',
}

const software =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', system-ui, Helvetica, Arial, sans-serif"
const people = "Literata, Charter, Georgia, 'Times New Roman', serif"

const says: CSSProperties = { margin: '16px 0 0', color: light.ink, fontSize: '16px', lineHeight: '24px' }

/** Styles on the elements themselves, for mail programs that drop all others; the dark theme is for those that do not. */
export const letterStyle = {
  ground: {
    margin: 0,
    padding: '24px 12px',
    background: light.window,
    fontFamily: software,
  } satisfies CSSProperties,
  sheet: {
    display: 'block',
    maxWidth: '560px',
    margin: '0 auto',
    padding: '28px 24px 32px',
    background: light.sheet,
    border: `1px solid ${light.rule}`,
    borderRadius: '6px',
    overflowWrap: 'anywhere',
  } satisfies CSSProperties,
  heading: {
    margin: 0,
    color: light.ink,
    fontFamily: people,
    fontSize: '26px',
    lineHeight: '32px',
    fontWeight: 560,
  } satisfies CSSProperties,
  says,
  words: {
    margin: '20px 0 0',
    padding: '14px 16px',
    background: light.linen,
    borderRadius: '4px',
    color: light.ink,
    fontFamily: people,
    fontSize: '18px',
    lineHeight: '29px',
  } satisfies CSSProperties,
  by: {
    display: 'block',
    marginTop: '8px',
    color: light.inkSoft,
    fontFamily: software,
    fontSize: '15px',
    lineHeight: '22px',
  } satisfies CSSProperties,
  digits: {
    margin: '20px 0 0',
    padding: '12px 16px',
    background: light.linen,
    borderRadius: '4px',
    color: light.ink,
    fontSize: '32px',
    lineHeight: '40px',
    fontWeight: 650,
    letterSpacing: '3px',
    textAlign: 'center',
    whiteSpace: 'nowrap',
  } satisfies CSSProperties,
  buttonPlace: { margin: '24px 0 0' } satisfies CSSProperties,
  button: {
    display: 'inline-block',
    padding: '11px 18px',
    background: light.kettle,
    borderRadius: '6px',
    color: light.onKettle,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 620,
    textDecoration: 'none',
  } satisfies CSSProperties,
  choice: {
    display: 'inline-block',
    margin: '0 8px 8px 0',
    padding: '10px 16px',
    background: light.sheet,
    border: `1px solid ${light.kettle}`,
    borderRadius: '6px',
    color: light.kettle,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 620,
    textDecoration: 'none',
  } satisfies CSSProperties,
  section: {
    margin: '32px 0 0',
    color: light.ink,
    fontFamily: people,
    fontSize: '20px',
    lineHeight: '28px',
    fontWeight: 560,
  } satisfies CSSProperties,
  entries: { margin: '8px 0 0', padding: 0, listStyle: 'none' } satisfies CSSProperties,
  entry: {
    margin: 0,
    padding: '12px 0',
    borderTop: `1px solid ${light.rule}`,
  } satisfies CSSProperties,
  link: {
    color: light.kettle,
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 620,
    textDecoration: 'underline',
  } satisfies CSSProperties,
  sentence: { color: light.ink, fontSize: '16px', lineHeight: '24px' } satisfies CSSProperties,
  saysBelow: {
    display: 'block',
    marginTop: '4px',
    color: light.ink,
    fontSize: '16px',
    lineHeight: '24px',
  } satisfies CSSProperties,
  said: {
    display: 'block',
    marginTop: '4px',
    color: light.ink,
    fontFamily: people,
    fontSize: '17px',
    lineHeight: '27px',
  } satisfies CSSProperties,
  way: { display: 'block', marginTop: '8px' } satisfies CSSProperties,
  quietLink: { color: light.inkSoft, textDecoration: 'underline' } satisfies CSSProperties,
  because: {
    display: 'block',
    maxWidth: '560px',
    margin: '16px auto 0',
    padding: '0 24px',
    color: light.inkSoft,
    fontSize: '14px',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
  } satisfies CSSProperties,
  dark: `@media (prefers-color-scheme: dark) {
.ground { background: #0d131b !important }
.sheet { background: #211b17 !important; border-color: #3f3832 !important }
.inset { background: #2b241f !important }
.ink { color: #e8e2d9 !important }
.soft { color: #afa89e !important }
.button { background: #83cec7 !important; color: #041b1d !important }
.choice { background: #211b17 !important; border-color: #83cec7 !important; color: #83cec7 !important }
.link { color: #83cec7 !important }
.line { border-color: #3f3832 !important }
}`,
}
