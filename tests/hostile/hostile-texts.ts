/** Texts of episodes that want to run something, to take forever, or to fill the memory; by file name. `scale`: 1 in full numbers. */
export function hostileTexts(canary: string, scale: number): Readonly<Record<string, string>> {
  const many = (full: number): number => Math.ceil(full * scale);
  const deep = many(100_000);
  const write = `require('node:fs').writeFileSync('${canary}/front-matter', '')`;
  const front = (yaml: string, notes = '') => `---\n${yaml}\n---\n\n${notes}\n`;
  return {
    '2026-01-10-js.md': `---js\n{ title: (() => { ${write} })() }\n---\n\nnotes\n`,
    '2026-01-11-javascript.md': `---javascript\nmodule.exports = { title: ${write} };\n---\n`,
    '2026-01-12-coffee.md': `---coffee\ntitle: ${write}\n---\n`,
    '2026-01-13-tags.md': front(
      `title: !!js/function 'function(){ ${write} }'\nruby: !ruby/object:Gem::Installer {}\npython: !!python/object/apply:os.system ["touch ${canary}/python"]\nregexp: !ruby/regexp /(a+)+$/`,
    ),
    '2026-01-14-laughs.md': front(`${laughs(12)}\ntitle: bomb`),
    '2026-01-15-merges.md': front(`${merges(12)}\ntitle: merges`),
    '2026-01-16-self.md': front('title: self\nloop: &loop\n  again: *loop\nlist: &list [1, *list]'),
    '2026-01-17-flow.md': front(`title: flow\nx: ${'['.repeat(deep)}${']'.repeat(deep)}`),
    '2026-01-18-maps.md': front(`title: maps\nx: ${'{a: '.repeat(deep)}1${'}'.repeat(deep)}`),
    '2026-01-19-dashes.md': front(`title: dashes\nx:\n  ${'- '.repeat(deep)}1`),
    '2026-01-20-indent.md': front(`title: indent\n${stairs(many(1500))}`),
    '2026-01-21-json.md': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}\n\nnotes\n`,
    '2026-01-22-toml.md': `+++\ntitle = "toml"\nx = ${'['.repeat(deep)}${']'.repeat(deep)}\n+++\n\nnotes\n`,
    '2026-01-23-keys.md': front(
      `title: keys\n${Array.from({ length: many(5000) }, (_, index) => `key_${index}: value ${index}`).join('\n')}`,
    ),
    '2026-01-24-proto.md': front(
      'title: proto\n__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\ntoString: 1\nhasOwnProperty: x',
    ),
    '2026-01-25-html.md': front(
      ['title', 'description', 'layout', 'audio_file_path', 'duration', 'date', 'audio_file_size']
        .map((key) => `${key}: '<img src=x onerror="top.ran=1">${key}<script>top.ran=1</script>'`)
        .join('\n') +
        '\nactor_ids:\n  - "<svg onload=top.ran=1>"\n"<b onclick=top.ran=1>key</b>": 1\nlink: javascript:top.ran=1',
    ),
    '2026-01-26-paths.md': front(
      'title: paths\naudio_file_path: ../../show-beside/secret.md\nimage: /../../show-beside/secret.md\nimages:\n  - file:///etc/passwd\n  - "\\0"',
      '![up](../../show-beside/secret.md) ![abs](/etc/passwd) ![file](file:///etc/passwd) [up](../../show-beside/)\n\n{% include ../../show-beside/secret.md %} {% include_relative ../../show-beside/secret.md %}',
    ),
    '2026-01-27-quotes.md': front('title: quotes', `${'> '.repeat(deep)}deep`),
    '2026-01-28-lists.md': front('title: lists', `${'- '.repeat(deep)}deep`),
    '2026-01-29-divs.md': front('title: divs', `${'<div>'.repeat(deep)}deep${'</div>'.repeat(deep)}`),
    '2026-01-30-brackets.md': front('title: brackets', `${'['.repeat(deep)}x${']'.repeat(deep)}`),
    '2026-01-31-images.md': front('title: images', `${'!['.repeat(many(20_000))}x${'](a)'.repeat(many(1000))}`),
    '2026-02-02-stars.md': front('title: stars', `${'*a_ '.repeat(many(50_000))}\n\n${'**'.repeat(deep)}a`),
    '2026-02-03-ticks.md': front(
      'title: ticks',
      Array.from({ length: many(2000) }, (_, index) => '`'.repeat(index)).join(' '),
    ),
    '2026-02-04-spaces.md': front('title: spaces', `a${' '.repeat(many(200_000))}b\n${'\t'.repeat(many(200_000))}`),
    '2026-02-05-links.md': front('title: links', `${'[a](<b'.repeat(many(50_000))}`),
    '2026-02-06-entities.md': front('title: entities', `${'&'.repeat(deep)}${'&#x'.repeat(many(50_000))}`),
    '2026-02-07-tables.md': front(
      'title: tables',
      `${'|'.repeat(many(20_000))}\n${'|-'.repeat(many(20_000))}\n${'|a'.repeat(many(20_000))}`,
    ),
    '2026-02-08-attributes.md': front('title: attributes', `a\n{:${' a="b'.repeat(many(50_000))}`),
    '2026-02-09-comments.md': front('title: comments', `${'<!--'.repeat(many(50_000))}`),
    '2026-02-10-tags.md': front('title: tags', `${'<a '.repeat(many(50_000))}`),
    '2026-02-11-liquid.md': front('title: liquid', `${'{{ '.repeat(many(50_000))}${'{% if a %}'.repeat(many(20_000))}`),
    '2026-02-12-footnotes.md': front(
      'title: footnotes',
      Array.from({ length: many(3000) }, (_, index) => `[^${index}]: [^${index + 1}] [^${index - 1}]`).join('\n'),
    ),
    '2026-02-13-definitions.md': front(
      'title: definitions',
      `${'[a]: '.repeat(many(5000))}\n\n${'[a]'.repeat(many(2000))}`,
    ),
    '2026-02-14-line.md': front(`title: ${'x'.repeat(many(1_000_000))}`, 'y'.repeat(many(1_000_000))),
    '2026-02-15-blank.md': front(`title: blank\n${' \n'.repeat(many(100_000))}`),
    '2026-02-16-nul.md': front('title: "a\\0b"', 'a\0b \u202etxt.exe\u202c \u2028 \ufeff \ud83d'),
    '2026-02-17-rtl-\u202egnp.md': front('title: "\u202eexe.gnp\u202c"'),
    '2026-02-18-new\nline.md': front('title: new line'),
    [`2026-02-19-${'長'.repeat(78)}.md`]: front('title: long name'),
    "2026-02-20-<img src=x onerror='top.ran=1'>.md": front('title: html name'),
    '2026-02-21-$(touch x)`touch y`;&|.md': front('title: shell name'),
    '2026-02-22--..-..-x.md': front('title: dots'),
    '2026-02-23-numbers.md': front(
      `title: numbers\na: ${'9'.repeat(many(10_000))}\nb: 1e999999\nc: 0x${'f'.repeat(many(10_000))}\nd: ${'1:'.repeat(many(10_000))}1\ndate: ${'9'.repeat(many(1000))}-99-99\nduration: "${'9:'.repeat(many(10_000))}9"\naudio_file_size: -${'9'.repeat(400)}`,
    ),
    '2026-02-24-colon.md': front(`title: colon\n? ${'? '.repeat(many(20_000))}\n: ${': '.repeat(many(20_000))}`),
    '2026-02-25-anchors.md': front(
      `title: anchors\n${Array.from({ length: many(20_000) }, (_, index) => `a${index}: &n${index} *n${index - 1}`).join('\n')}`,
    ),
    '2026-02-26-open.md': `---\ntitle: "never closed\n${'x: y\n'.repeat(many(100_000))}`,
  };
}

/** Each level names the one before nine times: 9^levels values from a few lines. */
function laughs(levels: number): string {
  const lines = ['l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]'];
  for (let level = 1; level <= levels; level++)
    lines.push(`l${level}: &l${level} [${Array.from({ length: 9 }, () => `*l${level - 1}`).join(', ')}]`);
  return lines.join('\n');
}

/** The same by maps that are merged into maps. */
function merges(levels: number): string {
  const lines = ['m0: &m0 {a: 1, b: 2, c: 3}'];
  for (let level = 1; level <= levels; level++) {
    const others = Array.from({ length: 9 }, (_, index) => `k${index}: *m${level - 1}`).join(', ');
    lines.push(`m${level}: &m${level} {<<: *m${level - 1}, ${others}}`);
  }
  return lines.join('\n');
}

function stairs(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}k${level}:`).join('\n');
}

/** Notes that run something in a page that is not on its guard; `run` is what they would run. */
export function hostileNotes(run: string): string {
  return `---
title: notes
---

<script>${run}</script><img src="x" onerror="${run}"><svg onload="${run}"><animate onbegin="${run}" attributeName="x"/></svg>
<iframe srcdoc="<script>${run}</script>"></iframe><iframe src="javascript:${run}"></iframe><object data="/images/run.html"></object>
<embed src="/images/run.svg"><math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></mglyph></table></mtext></math>
<form action="https://evil.example.com"><button formaction="javascript:${run}">send</button></form>
<details open ontoggle="${run}"><summary>x</summary></details><input autofocus onfocus="${run}"><video src="x" onerror="${run}" poster="https://evil.example.com/p.png"></video>
<style>@import url(https://evil.example.com/x.css); * { background: url(https://evil.example.com/b.png) }</style>
<link rel="stylesheet" href="https://evil.example.com/x.css"><meta http-equiv="refresh" content="0;url=https://evil.example.com"><base href="https://evil.example.com/">
<img src="https://evil.example.com/pixel.png" srcset="https://evil.example.com/2.png 2x" alt="pixel"><audio src="https://evil.example.com/a.mp3" autoplay></audio>

[page](/images/run.html) [drawing](/images/run.svg) [script](javascript:${run}) [data](data:text/html,<script>${run}</script>) [vb](vbscript:x) [file](file:///etc/passwd)
[colon](java&#10;script:${run}) <javascript:${run}>

![drawing](/images/run.svg) ![page](/images/run.html) ![out](/_posts/2026-01-02-link.md)
`;
}
