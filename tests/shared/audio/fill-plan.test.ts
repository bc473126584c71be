import { describe, expect, test } from 'vitest';
import { type FillOffer, fillEdits, planFill } from '#shared/audio/fill-plan.ts';
import { parseFrontMatter } from '#shared/frontmatter/parse.ts';
import type { Show } from '#shared/show/show.ts';
import { showOf } from './shows.ts';

const OFFER: FillOffer = { bytes: 30_245_678, seconds: 1888.4 };

function plan(frontMatter: string, offer: FillOffer = OFFER, show: Show = showOf()) {
  const text = `---\n${frontMatter}\n---\nNotes\n`;
  return planFill({ text, frontMatter: parseFrontMatter(text, show.reader) }, show, offer);
}

function reasons(frontMatter: string, offer: FillOffer = OFFER): readonly string[] {
  return plan(frontMatter, offer).map(({ role, reason, preselected }) => `${role} ${reason}${preselected ? ' *' : ''}`);
}

describe('size and duration', () => {
  test.each([
    ['audio_file_size: 0\nduration: "00:00"', 'placeholder *', 'placeholder *'],
    ['audio_file_size:\nduration: ""', 'placeholder *', 'placeholder *'],
    ['title: Tea', 'missing *', 'missing *'],
    ['audio_file_size: 54.6 MB\nduration: 28:0', 'invalid *', 'invalid *'],
    ['audio_file_size: 30245678\nduration: "31:28"', 'same', 'same'],
    ['audio_file_size: "30245678"\nduration: "31:30"', 'same', 'same'],
    ['audio_file_size: 30245677\nduration: "31:20"', 'mismatch *', 'mismatch *'],
    ['audio_file_size: 1234567\nduration: 1888', 'mismatch *', 'same'],
    ['audio_file_size: 5\nduration: 1888.4', 'mismatch *', 'invalid *'],
  ])('%j', (frontMatter, size, duration) => {
    expect(reasons(frontMatter)).toEqual([`bytes ${size}`, `duration ${duration}`]);
  });

  test('a duration without quotes that YAML reads in base 60 is to be quoted', () => {
    const [row] = plan('duration: 31:28', { seconds: 1888.4 });
    expect(row).toMatchObject({ current: '31:28', proposed: '31:28', reason: 'invalid', preselected: true });
    expect(fillEdits(row ? [row] : [])).toEqual([
      { type: 'set', path: ['duration'], value: { type: 'text', text: '31:28' } },
    ]);
  });

  test('the size is written as a number, as text only where a quoted number stands', () => {
    const valueFor = (written: string) => plan(`audio_file_size: ${written}`)[0]?.value;
    expect(valueFor('0')).toEqual({ type: 'literal', source: '30245678' });
    expect(valueFor('19MB')).toEqual({ type: 'literal', source: '30245678' });
    expect(valueFor('""')).toEqual({ type: 'literal', source: '30245678' });
    expect(valueFor("'0'")).toEqual({ type: 'text', text: '30245678' });
  });

  test('the duration has the show’s layout', () => {
    const habits = { ...showOf().habits, durationLayout: 'hh:mm:ss' } as const;
    expect(plan('duration: ""', OFFER, showOf({ habits }))[1]).toMatchObject({ proposed: '00:31:28' });
  });

  test('plain seconds stay a number where they are one', () => {
    const habits = { ...showOf().habits, durationLayout: 'seconds' } as const;
    const show = showOf({ habits });
    expect(plan('duration: 3717', OFFER, show)[1]?.value).toEqual({ type: 'literal', source: '1888' });
    expect(plan("duration: '3717'", OFFER, show)[1]?.value).toEqual({ type: 'text', text: '1888' });
  });

  test('a show without these keys is not given them', () => {
    const profile = { name: 'podbard', keys: { title: 'title', audio: 'audio' } };
    expect(plan('title: x', OFFER, showOf({ profile }))).toEqual([]);
  });

  test.each(['Notes only\n', '---\ntitle: never closed\n', '---\ntitle: "never closed\n---\n'])(
    'nothing is offered to %j',
    (text) => {
      expect(planFill({ text, frontMatter: parseFrontMatter(text) }, showOf(), OFFER)).toEqual([]);
    },
  );

  test('values inside a map are edited there', () => {
    const profile = {
      name: 'eleventy-podcaster',
      keys: { title: 'title' },
      places: { bytes: [['episode', 'size']], duration: [['episode', 'duration']] },
    };
    const rows = plan('episode:\n  size: 0\n  duration: "1:00"', OFFER, showOf({ profile }));
    expect(fillEdits(rows).map((edit) => edit.type === 'set' && edit.path)).toEqual([
      ['episode', 'size'],
      ['episode', 'duration'],
    ]);
  });
});

describe('audio and title', () => {
  const offer: FillOffer = { audio: { path: '/audio/67.mp3', presentIsGone: false }, title: 'Tea' };

  test('fill what is not there, and leave to the person what is', () => {
    expect(reasons('date: 2026-11-21', offer)).toEqual(['audio missing *', 'title missing *']);
    expect(reasons('audio_file_path:\ntitle: ""', offer)).toEqual(['audio placeholder *', 'title placeholder *']);
    expect(reasons('audio_file_path: /audio/66.mp3\ntitle: Trains', offer)).toEqual([
      'audio mismatch',
      'title mismatch',
    ]);
    expect(reasons('audio_file_path: /audio/67.mp3\ntitle: Tea', offer)).toEqual(['audio same', 'title same']);
  });

  test('a path that points at nothing is preselected', () => {
    const gone: FillOffer = { audio: { path: '/audio/67.mp3', presentIsGone: true } };
    expect(reasons('audio_file_path: /audio/old.mp3', gone)).toEqual(['audio invalid *']);
  });

  test('what is right already makes no edit', () => {
    expect(fillEdits(plan('audio_file_path: /audio/67.mp3\ntitle: Tea', offer))).toEqual([]);
  });
});
