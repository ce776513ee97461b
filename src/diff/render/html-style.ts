/** The look of the page, by day and by night. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1c2024; --dim: #66707a; --ground: #fff; --panel: #f5f6f8; --line: #d9dde2; --good: #1a7f37; --bad: #b3261e; --doubtful: #8a5a00; --added: #e3f6e8; --removed: #fdeaea; --accent: #3b64c4; }
@media (prefers-color-scheme: dark) { :root { --text: #e4e7eb; --dim: #98a2ad; --ground: #16191d; --panel: #1f2429; --line: #363d45; --good: #5fd183; --bad: #ff8a80; --doubtful: #e3b341; --added: #17351f; --removed: #42201f; --accent: #86a8ff; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); max-width: 68rem; margin: 2rem auto; padding: 0 1.2rem; }
h1 { font-size: 1.45rem; margin: 1.6rem 0 .2rem; } h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; } summary h3 { display: inline-block; margin: .4rem 0; border: none; color: var(--text); font-weight: 600; } details.section { border-bottom: 1px solid var(--line); margin: 0; } .opening td:first-child { white-space: nowrap; }
code, .hunk { font: 13px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; } a { color: var(--accent); }
.verdict { font-weight: 600; padding: .7rem 1rem; background: var(--panel); border-left: 4px solid var(--dim); }
.verdict.good { border-color: var(--good); } .verdict.bad { border-color: var(--bad); }
.place { color: var(--dim); font-size: .85em; } .good > td:first-child, .section.good h3 { color: var(--good); } .bad > td:first-child, .section.bad h3 { color: var(--bad); } .doubtful > td:first-child { color: var(--doubtful); }
table { border-collapse: collapse; margin: .5rem 0; } td, th { text-align: left; padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } th { color: var(--dim); font-weight: 500; } .number { text-align: right; font-variant-numeric: tabular-nums; }
.edit p { margin: .7rem 0 .2rem; } .hunk { margin: 0 0 .6rem; border: 1px solid var(--line); border-radius: 4px; overflow-x: auto; } .hunk div { padding: .2rem .7rem; } .hunk > div > span:not(.place) { display: block; white-space: pre; } .hunk .place { float: right; } .added { background: var(--added); } .removed { background: var(--removed); }
.big { font-size: 1.8rem; margin: .2rem 0; } .big small { font-size: .95rem; color: var(--dim); }
.meter, .bars i { background: var(--accent); } .meter { display: block; height: 8px; background: var(--line); max-width: 24rem; } .meter i { display: block; height: 100%; background: var(--accent); }
.bars { display: inline-block; width: 7rem; vertical-align: middle; margin-left: .6rem; background: var(--panel); } .bars i { display: block; height: 4px; margin: 1px 0; } .bars i:first-child { background: var(--dim); }
.run { font-size: .92em; } .run td { min-width: 2rem; } .run .here { background: var(--panel); padding-left: .5rem; } .run tr.bad .here { background: var(--removed); }
details { margin: .4rem 0; } summary { cursor: pointer; color: var(--dim); } .findings li { font-size: .92em; }
`;
