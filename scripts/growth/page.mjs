import { short } from './chart.mjs';

/** What each curve is, and what bounds it: told beside the figures that show it. */
export const SUBJECTS = [
  {
    file: 'episodes',
    title: 'A show grows',
    sizes: 'episodes',
    curves: {
      'list.cold': 'reads and parses every file once; bound by parsing, a straight line',
      'list.warm': 'the first list of a start, from the index; bound by reading and parsing the index, a straight line',
      'list.foreign-change': 'one file changed outside; every file is asked for its stamp and one is read',
      search: 'one word over titles and notes that are in memory; a scan of all text, a straight line',
      health: 'every rule over the whole show, off the window’s thread; bound by rendering each episode’s notes',
      'start.usable':
        'start of the program to list and form; the index is handed to the window as its bytes and parsed there, and of the list only the rows in sight are made',
    },
  },
  {
    file: 'memory',
    title: 'Memory of a show',
    sizes: 'episodes',
    curves: {
      'memory.idle':
        'all processes ten seconds after a start; the threads that read and judge the show have ended by then, but where judging takes longer; the list is held in the page and in its worker',
    },
  },
  {
    file: 'notes',
    title: 'Notes grow',
    sizes: 'bytes of notes',
    curves: {
      'render.first': 'the page as kramdown makes it, at first; a straight line',
      'render.edit': 'the page after a key: the changed block is rendered, the rest is found unchanged',
      checks: 'every rule and link that needs no network, the rendering apart; a straight line',
      save: 'the file is written beside itself, flushed and put in its place; bound by the flush, then by the bytes',
      'key.screen': 'a key to the frame that shows it in the notes; the screen’s own frames bound it',
      'key.preview':
        'a key to the frame that shows it in the page; short notes are rendered in the key’s own task, others by way of the worker',
    },
  },
];

function table({ sizes, curves }, pointsOf) {
  const columns = [...new Set(Object.keys(curves).flatMap((curve) => pointsOf(curve).map(({ at }) => at)))];
  const head = `| ${sizes} | ${columns.map(short).join(' | ')} |\n|${' --- |'.repeat(columns.length + 1)}`;
  const rows = Object.keys(curves).map((curve) => {
    const cells = columns.map((at) => {
      const point = pointsOf(curve).find((other) => other.at === at);
      return point === undefined ? '' : `${Number(point.value.toPrecision(3)).toLocaleString('en')} ${point.unit}`;
    });
    return `| ${curve} | ${cells.join(' | ')} |`;
  });
  return [head, ...rows].join('\n');
}

/** The page about growth, written from the measured points alone; `machine` says on what they were measured. */
export function growthPage(points, machine) {
  const pointsOf = (curve) => points.filter((point) => point.curve === curve);
  const parts = SUBJECTS.map((subject) => {
    const bounds = Object.entries(subject.curves).map(([curve, bound]) => `- **${curve}**: ${bound}.`);
    return `## ${subject.title}\n\n![${subject.title}](performance/${subject.file}.svg)\n\n${table(subject, pointsOf)}\n\n${bounds.join('\n')}\n`;
  });
  return `# How it grows\n\nMade by \`npm run growth\`: medians, both axes of the pictures by powers of ten. ${machine}\nThe budgets and what each is measured beside are printed by \`npm run bench\`.\n\n${parts.join('\n')}`;
}
