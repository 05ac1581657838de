import { createHash } from 'node:crypto';

/**
 * The one sheet of the guest pages: no font, no picture, both schemes, paper as well. A school's own
 * colour comes with the body, as `--al` and `--ad`; its logo was made for light paper.
 */
export const css = `:root{color-scheme:light dark}
body{--bg:#fbfaf7;--card:#fff;--ink:#1f2328;--soft:#56606b;--line:#c9c5bb;--accent:var(--al,#1f5f8b);--on:#fff;--bad:#a3231a;--good:#22663a;--logo:none;--pad:0}
@media(prefers-color-scheme:dark){body{--bg:#16181b;--card:#1e2125;--ink:#eceae4;--soft:#aab2bb;--line:#4a5058;--accent:var(--ad,#8fc7ef);--on:#10202c;--bad:#ff9d92;--good:#8fd6a6;--logo:#fff;--pad:4px}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;overflow-wrap:anywhere}
.page{max-width:38rem;margin:0 auto;padding:1.25rem 1rem 3rem}
header{display:flex;align-items:center;gap:.75rem;margin-block-end:.75rem}
header img{flex:none;background:var(--logo);padding:var(--pad);border-radius:4px;box-sizing:content-box}
header p{margin:0;color:var(--soft)}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 1rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-inline-start:1.25rem}
a{color:var(--accent);text-underline-offset:.2em}
.go{list-style:none;padding:0}
.go a{display:flex;min-height:3rem;align-items:center;padding:.5rem .25rem;border-block-end:1px solid var(--line)}
.soft,small{color:var(--soft)}
small{font-size:.9375rem;display:block}
form{margin:1rem 0}
fieldset{border:0;margin:0 0 1.25rem;padding:0;min-width:0}
legend{font-weight:600;padding:0;margin:0 0 .5rem}
label{display:block}
.opt{border:1px solid var(--line);border-radius:6px;background:var(--card);margin:.5rem 0;padding:0 .75rem}
.opt>label{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.5rem 0;cursor:pointer}
.opt:has(input:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.opt .more{padding:0 0 .75rem}
@supports selector(:has(a)){.opt:not(:has(>label input:checked)) .more{display:none}}
input[type=radio],input[type=checkbox]{inline-size:1.5rem;block-size:1.5rem;margin:0;flex:none;accent-color:var(--accent)}
.field{margin:.75rem 0}
.field label{font-weight:600;margin-block-end:.25rem}
input:not([type=radio]):not([type=checkbox]),textarea,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:6px;inline-size:100%;min-height:2.75rem;padding:.5rem .625rem}
textarea{min-height:5rem}
[aria-invalid=true]{border-color:var(--bad);border-width:2px}
.error{color:var(--bad);margin:.25rem 0;font-weight:600}
.problems{border:2px solid var(--bad);border-radius:6px;padding:.25rem 1rem;margin:1rem 0}
.problems a{color:var(--bad);display:inline-block;min-height:1.5rem}
.note{border-inline-start:4px solid var(--accent);background:var(--card);padding:.5rem .75rem;margin:1rem 0}
.when{font-size:1.25rem;font-weight:600;margin:.25rem 0}
button,.button{font:inherit;font-weight:600;min-height:3rem;padding:.5rem 1.25rem;border:1px solid var(--accent);border-radius:6px;background:var(--accent);color:var(--on);cursor:pointer;inline-size:100%;text-align:center;text-decoration:none;display:block}
button.quiet{background:none;color:var(--accent)}
.row{display:flex;flex-wrap:wrap;gap:0 1rem}.row>*{flex:1 1 9rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
details{margin:.75rem 0}
summary{cursor:pointer;min-height:2.75rem;padding:.5rem 0;color:var(--accent)}
.letter{white-space:pre-wrap;font:inherit;border-inline-start:3px solid var(--line);padding-inline-start:.75rem;margin:.5rem 0}
footer{margin-block-start:2.5rem;border-block-start:1px solid var(--line);padding-block-start:.5rem;font-size:.9375rem}
footer nav a{display:inline-block;min-height:2rem;padding:.25rem .5rem .25rem 0;margin-inline-end:.75rem}
@media print{body{background:#fff;color:#000}form,footer nav,.go{display:none}}
`;

/** The name holds what is in it, so a browser may keep it for ever. */
export const cssName = `style-${createHash('sha256').update(css).digest('base64url').slice(0, 10)}.css`;
