/** Follows the reader's light or dark; a severity is a word before it is a colour. */
export const HTML_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; border-left: .4rem solid; padding-left: .8rem; }
h2 { font-size: 1.05rem; margin: 0; }
h1.drift { border-color: #c62828; } h1.match { border-color: #2e7d32; } h1.inconclusive { border-color: #b26a00; }
article { border: 1px solid #8886; border-left-width: .4rem; border-radius: .3rem; padding: .8rem 1rem; margin: 1rem 0; }
article.critical { border-left-color: #c62828; } article.warn { border-left-color: #b26a00; } article.info { border-left-color: #0277bd; }
.severity { text-transform: uppercase; font-size: .8rem; letter-spacing: .05em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; } th { width: 1%; text-align: left; vertical-align: top; padding-right: 1rem; white-space: nowrap; }
code { overflow-wrap: anywhere; } small { font-weight: normal; opacity: .75; }
`;
