import { unlink, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { oneEditor, type Person, path } from './one-editor.ts';

// What renders and judges the text has no part in keeping it.
vi.mock('../../../renderer/workers/analysis.ts', () => import('../support/silent-analysis.ts'));
vi.mock('electron', () => ({ dialog: {} }));

type Editor = Awaited<ReturnType<typeof oneEditor>>;

/** What must be somewhere: words of the person's that they did not take back themselves. */
interface Words {
  /** In the window, whether or not anything else has them yet. */
  typed: Set<string>;
  /** On a disk at some moment: not even a crash may lose these. */
  safe: Set<string>;
  /** Of another program: never overwritten without the person's word. */
  theirs: Set<string>;
  last: number;
}

interface Real {
  readonly editor: Editor;
  readonly person: Person;
  /** Saves that are under way beside what follows. */
  readonly saves: Promise<unknown>[];
}

type Command = fc.AsyncCommand<Words, Real>;

const textIn = (editor: Editor) => editor.page().documentAt(path)?.text ?? '';

async function everywhere({ editor }: Real): Promise<string> {
  return [textIn(editor), (await editor.textOfFile()) ?? '', await editor.kept()].join('\n');
}

async function nothingLost(words: Words, real: Real, what: string): Promise<void> {
  const all = await everywhere(real);
  for (const word of words.typed) expect(all, `${what} lost ${word}`).toContain(word);
  for (const word of words.theirs) expect(all, `${what} lost ${word} of another program`).toContain(word);
}

/** A command that does something, and then looks whether every word is still somewhere. */
function command(name: string, run: (words: Words, real: Real) => Promise<unknown> | unknown): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(words, real) {
      await run(words, real);
      await nothingLost(words, real, name);
    },
  };
}

function noteWindow(words: Words, editor: Editor, before: string): void {
  const after = textIn(editor);
  for (const word of before.match(/<\w+>/g) ?? []) if (!after.includes(word)) words.typed.delete(word);
}

const type = (place: number) =>
  command(`type at ${place}`, (words, { editor }) => {
    // Deleted, and gone from the window with a crash: there is nothing to type into.
    if (editor.page().documentAt(path) === undefined) return;
    const text = textIn(editor);
    const start = text.length - Math.min(place, 12);
    const word = `<mine${++words.last}>`;
    editor.page().changeEpisode(path, [{ start, end: start, text: word }]);
    // A word that was cut in two by this one is not what was typed any more.
    for (const other of words.typed) if (!textIn(editor).includes(other)) words.typed.delete(other);
    words.typed.add(word);
  });

const pass = command('a second passes', async (words, { editor }) => {
  if (await editor.page().writeJournal()) for (const word of words.typed) words.safe.add(word);
});

const answers = fc.constantFrom<Person['conflict']>('mine', 'theirs', 'merge', 'later');

/** Saves; the answer stands for what the person says if the file is another's by now. */
const save = (conflict: Person['conflict'], isAwaited: boolean) =>
  command(`save${isAwaited ? '' : ' beside'} (${conflict})`, async (words, real) => {
    real.person.conflict = conflict;
    if (conflict === 'mine') words.theirs.clear();
    const saving = real.editor.page().saveEpisode(path);
    if (isAwaited) await saving;
    else real.saves.push(saving.catch(() => undefined));
  });

const foreign = command('another program writes', async (words, { editor, saves }) => {
  // Between the last look at a file and its replacement no program can be kept out; a save is over before or after.
  await Promise.all(saves);
  const word = `<theirs${++words.last}>`;
  const text = (await editor.textOfFile()) ?? '---\ntitle: other\n---\n';
  await writeFile(editor.file, text.replace('Middle line.', `Middle line. ${word}`).replace(/$/, word));
  words.theirs.add(word);
});

const remove = command('another program deletes', async (words, { editor, saves }) => {
  await Promise.all(saves);
  // Its own words are its own to delete; what the person saved must be in the history or the window.
  words.theirs.clear();
  await unlink(editor.file).catch(() => undefined);
});

const look = (conflict: Person['conflict']) =>
  command(`the window hears of it (${conflict})`, async (words, { editor, person }) => {
    person.conflict = conflict;
    if (conflict === 'mine') words.theirs.clear();
    await editor.look();
  });

const crash = (recovered: Person['recovered']) =>
  command(`crash, then ${recovered}`, async (words, real) => {
    await Promise.all(real.saves);
    const file = (await real.editor.textOfFile()) ?? '';
    // What is younger than a second may go with the window; all that is older, or saved, may not.
    for (const word of words.typed) if (!words.safe.has(word) && !file.includes(word)) words.typed.delete(word);
    real.person.recovered = recovered;
    await real.editor.crash();
  });

/** Closes the tab, and opens the episode again where its file is still there. */
const reopen = (closing: Person['closing']) =>
  command(`close (${closing}) and open again`, async (_, { editor, person }) => {
    person.closing = closing;
    person.conflict = 'later';
    await editor.page().closeTab(path);
    await editor.page().openEpisode(path);
  });

const undo = (way: 'undo' | 'redo') =>
  command(way, (words, { editor }) => {
    const before = textIn(editor);
    editor.page().sessionOf(path).history[way]();
    noteWindow(words, editor, before);
  });

const trouble = (failures: number) =>
  command(`the disk fails ${failures} times`, (_, { editor }) => {
    editor.trouble.failures = failures;
  });

const commands = [
  fc.nat(12).map(type),
  fc.nat(12).map(type),
  fc.constant(pass),
  fc.tuple(answers, fc.boolean()).map(([answer, isAwaited]) => save(answer, isAwaited)),
  fc.constant(foreign),
  fc.constant(remove),
  answers.map(look),
  fc.constantFrom<Person['recovered']>('restore', 'later').map(crash),
  fc.constantFrom<Person['closing']>('save', 'discard', 'cancel').map(reopen),
  fc.constantFrom<'undo' | 'redo'>('undo', 'redo').map(undo),
  fc.constantFrom(1, 2, 40).map(trouble),
];

const isLong = process.env.TEST_LONG === '1';
const seed = Number(process.env.TEST_SEED ?? 20_261_123);

describe(`the text is in the window, the file or the journal, always (seed ${seed})`, () => {
  test('whatever the person, the disk and other programs do', { timeout: isLong ? 3_600_000 : 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: isLong ? 40 : 20 }), async (chosen) => {
        const person: Person = { conflict: 'later', recovered: 'restore', closing: 'cancel' };
        const editor = await oneEditor(person);
        const real: Real = { editor, person, saves: [] };
        const words: Words = { typed: new Set(), safe: new Set(), theirs: new Set(), last: 0 };
        try {
          await fc.asyncModelRun(() => ({ model: words, real }), chosen);
          await Promise.all(real.saves);
          await nothingLost(words, real, 'the end');
        } finally {
          await Promise.all(real.saves);
          await editor.end();
        }
      }),
      { seed, numRuns: isLong ? 1000 : 60 },
    );
  });

  test('in whatever order the answers reach the window', { timeout: isLong ? 3_600_000 : 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.commands(commands, { maxCommands: isLong ? 30 : 12 }),
        async (order, chosen) => {
          const person: Person = { conflict: 'later', recovered: 'restore', closing: 'cancel' };
          const editor = await order.waitFor(oneEditor(person, (answer, name) => order.schedule(answer, name)));
          const real: Real = { editor, person, saves: [] };
          const words: Words = { typed: new Set(), safe: new Set(), theirs: new Set(), last: 0 };
          try {
            await order.waitFor(fc.asyncModelRun(() => ({ model: words, real }), chosen));
            await order.waitFor(Promise.all(real.saves));
            await order.waitFor(nothingLost(words, real, 'the end'));
          } finally {
            await order.waitFor(Promise.all(real.saves));
            await order.waitFor(editor.end());
          }
        },
      ),
      { seed, numRuns: isLong ? 500 : 25 },
    );
  });
});
