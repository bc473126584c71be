import type { Operation } from '#shared/bulk/operation.ts';

/** Episodes of each show. */
export const count = 12;

/** A show's files by their path below the root. */
export type Files = Readonly<Record<string, string>>;

const each = (make: (number: number, day: string) => readonly [string, string]): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      make(index + 1, new Date(Date.UTC(2024, 0, 1 + 7 * index)).toISOString().slice(0, 10)),
    ),
  );

/** Other line ends and marks here and there, as files of many years have them. */
const weathered = (text: string, number: number) =>
  `${number % 4 === 0 ? '\uFEFF' : ''}${number % 3 === 0 ? text.replaceAll('\n', '\r\n') : text}`;

export const hugo: Files = {
  'hugo.toml': "baseURL = 'https://bundles.example/'\ntitle = 'Bundles'\n",
  ...each((number, day) => [
    `content/episodes/${number}/index.md`,
    weathered(
      `---\ntitle: "Bundle ${number}"\ndate: ${day}T05:00:00+09:00\naudio: '/audio/%E8%99%AB%20${number}.mp3' # here\nhosts: [ "rin", "sora" ]\ntags:\n- old name\n- tea, cake\nweight: ${number}\n---\n\nNotes ${number}: see /audio/ and Rin.  \n`,
      number,
    ),
  ]),
};

export const eleventy: Files = {
  'eleventy.config.js': 'export default () => ({ dir: { input: "." } });\n',
  ...each((number, day) => [
    `episodes/${day}-${number}.md`,
    weathered(
      `---\nlayout: episode.njk\ntitle: 'It''s number ${number}'\ndate: ${day}\naudio:\n  # moved once already\n  url: "https://old.example/pod/${number}.mp3?x=1"\n  length: 0\nguests:\n  - name: Rin\n    role: host\n  - name: Sora\ntags: [episode, old name]\n---\n{% include "a.njk" %}\nNotes ${number}: see /audio/ and Rin.\n`,
      number,
    ),
  ]),
};

export const jekyll: Files = {
  '_config.yml':
    'title: Lists\npermalink: /e/:title\nactors:\n  rin: # the host\n    name: Rin\n    image_url: /rin.png\n  sora:\n    name: Sora\n    image_url: /sora.png\n',
  ...each((number, day) => [
    `_posts/${day}-${number}.md`,
    weathered(
      `---\nactor_ids:\n- rin\n- sora # late\naudio_file_path:\n  - /audio/${number}.mp3\n  - "/audio/${number}.ogg"\naudio_file_size: 0\ndate: ${day} 05:00:00 +0900\ndescription: |\n  About /audio/ and\n  rin\ntitle: ${number}. 歯車\ntags:\n  - old name\n---\n\nNotes ${number}: see /audio/ and Rin.`,
      number,
    ),
  ]),
};

export const toml: Files = {
  'hugo.toml': "baseURL = 'https://tables.example/'\n",
  ...each((number, day) => [
    `content/episode/${number}.md`,
    weathered(
      `+++\ntitle = "Table ${number}" # aloud\ndate = ${day}T05:00:00+09:00\nweight = ${number}\nhosts = [\n  "rin", # since the beginning\n  'sora',\n]\ntags = [ "old name", 'tea' ]\nsummary = """\nRin, and \\\n   /audio/ too.\n"""\npodcast_file = '/audio/${number}.mp3' # moved once\n\n[params.player]\nweight = 1\n+++\n\nNotes ${number}: see /audio/ and Rin.\n`,
      number,
    ),
  ]),
};

export const json: Files = {
  'hugo.toml': "baseURL = 'https://braces.example/'\n",
  ...each((number, day) => [
    `content/episode/${number}.md`,
    weathered(
      `{\n  "title": "Brace ${number} \\u2014 caf\\u00e9",\n  "date": "${day}T05:00:00+09:00",\n  "hosts": [ "rin",\n    "sora" ],\n  "tags": ["old name"],\n  "podcast_file" : "/audio/${number}.mp3",\n  "weight": ${number}\n}\n\nNotes ${number}: see /audio/ and Rin.\n`,
      number + 1,
    ).replace('\uFEFF', ''),
  ]),
};

export const plainly = { isRegex: false, matchCase: true, wholeWord: false } as const;
export const prefix = (key: string, find: string) =>
  ({ type: 'replace-in-key', key, find, replacement: 'https://media.example/s/', atStart: true, ...plainly }) as const;
export const notes = {
  type: 'replace',
  find: '^Notes (\\d+): see (/audio/)',
  replacement: 'Show notes $1 ($2)',
  where: 'notes',
  ...plainly,
  isRegex: true,
} as const;

export function tagRenamed(from: string, to: string): Operation {
  return { type: 'rename-tag', from, to };
}

export function personRenamed(from: string, to: string): Operation {
  return { type: 'rename-person', from, to };
}
