import { Markup } from './markup';

/** Light, on paper too: no card is split over pages. */
export const reportStyle = new Markup(`
body { margin: 0; background: #fff; color: #1a1917; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 24px; }
header p, small, footer { color: #57534b; }
h1 { font-size: 32px; font-weight: 400; margin: 0 0 16px; overflow-wrap: anywhere; }
h2 { font-size: 20px; margin: 28px 0 8px; }
h3 { font-size: 16px; margin: 0 0 4px; }
img { display: block; max-width: 100%; max-height: 560px; margin: 0 auto; }
section, article, li, tr { break-inside: avoid; }
article { border-left: 3px solid #171614; padding: 0 0 0 14px; margin: 0 0 16px; }
p { margin: 0 0 8px; }
.figure { font-size: 56px; line-height: 1; margin: 20px 0 4px; }
.advice { border-left: 4px solid #1d4f9f; padding-left: 10px; }
.score { display: inline-block; min-width: 1.6em; text-align: center; padding: 2px 4px; }
.excellent { background: #1d4f9f; color: #fff; }
.good { background: #f2c21a; color: #1a1917; }
.needs_work { background: #c62a20; color: #fff; }
th { text-align: left; font-weight: 400; color: #57534b; padding-right: 24px; }
footer { margin-top: 32px; border-top: 3px solid #171614; padding-top: 12px; font-size: 13px; }
`);
