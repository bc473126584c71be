import { describe, expect, test } from 'vitest';
import type { OpenTags } from '#shared/audio/tags/audio-tags.ts';
import { readId3v2 } from '#shared/audio/tags/id3v2.ts';
import { big, bytesOf, latin, sourceOf, zeros } from '#tests/shared/audio/builders/bytes.ts';
import { chapterBody, id3, id3Frame, textBody, wideBody } from '#tests/shared/audio/builders/id3.ts';

async function tagsOf(bytes: Uint8Array): Promise<OpenTags> {
  const tags: OpenTags = {};
  await readId3v2(sourceOf(bytes), 0, tags);
  return tags;
}

/** 「お茶」 in Shift_JIS, as Japanese editors wrote it under the name of Latin-1. */
const TEA = [0x82, 0xa8, 0x92, 0x83];

describe('texts', () => {
  test.each([3, 4] as const)('of version 2.%i', async (version) => {
    const text = version === 4 ? textBody : wideBody;
    const tag = id3(version, [
      id3Frame(version, 'TIT2', text('第67回「お茶」')),
      id3Frame(version, 'TPE1', text('たなか')),
      id3Frame(version, 'TALB', text('夜の工作')),
      id3Frame(version, 'TRCK', text('67/100')),
      id3Frame(version, version === 4 ? 'TDRC' : 'TYER', text('2026')),
    ]);
    expect(await tagsOf(tag)).toEqual({
      title: '第67回「お茶」',
      artist: 'たなか',
      album: '夜の工作',
      number: 67,
      date: '2026',
    });
  });

  test('of version 2.2, with its names of three letters', async () => {
    const tag = id3(2, [id3Frame(2, 'TT2', bytesOf([0], 'Tea')), id3Frame(2, 'TRK', bytesOf([0], '5'))]);
    expect(await tagsOf(tag)).toEqual({ title: 'Tea', number: 5 });
  });

  test('a day that has a frame of its own completes the year', async () => {
    const tag = id3(3, [id3Frame(3, 'TDAT', bytesOf([0], '2111')), id3Frame(3, 'TYER', bytesOf([0], '2026'))]);
    expect(await tagsOf(tag)).toEqual({ date: '2026-11-21' });
  });

  test('the first of several values of one frame', async () => {
    expect(await tagsOf(id3(4, [id3Frame(4, 'TPE1', textBody('A\0B'))]))).toEqual({ artist: 'A' });
  });

  test.each([
    ['Shift_JIS', TEA, 'お茶'],
    ['UTF-8', [...new TextEncoder().encode('お茶')], 'お茶'],
    ['Latin-1', [0xc9, 0x70, 0x69, 0x73, 0x6f, 0x64, 0x65], 'Épisode'],
  ])('declared as Latin-1 and written in %s', async (_, codes, words) => {
    expect(await tagsOf(id3(3, [id3Frame(3, 'TIT2', bytesOf([0], codes))]))).toEqual({ title: words });
  });

  test('UTF-16 with the high byte first', async () => {
    const tag = id3(3, [id3Frame(3, 'TIT2', bytesOf([1, 0xfe, 0xff, 0x30, 0x42]))]);
    expect(await tagsOf(tag)).toEqual({ title: 'あ' });
  });

  test('a tag that is unsynchronised as a whole', async () => {
    const frames = id3Frame(3, 'TIT2', bytesOf([0, 0xff, 0xe1]));
    const stuffed = bytesOf(frames.subarray(0, 12), [0], frames.subarray(12));
    expect(await tagsOf(id3(3, [stuffed], { flags: 0x80 }))).toEqual({ title: 'ÿá' });
  });

  test('plain sizes in a tag of version 2.4, as old players wrote them', async () => {
    const long = bytesOf([0], 'x'.repeat(199));
    const frame = bytesOf('TALB', big(long.length, 4), [0, 0], long);
    const tag = id3(4, [frame, id3Frame(4, 'TIT2', textBody('After'))], { filler: 20 });
    expect(await tagsOf(tag)).toEqual({ album: 'x'.repeat(199), title: 'After' });
  });

  test('an extended header is stepped over', async () => {
    const extended = bytesOf(big(6, 4), zeros(6));
    expect(await tagsOf(id3(3, [extended, id3Frame(3, 'TIT2', wideBody('T'))], { flags: 0x40 }))).toEqual({
      title: 'T',
    });
  });
});

describe('chapters', () => {
  test.each([3, 4] as const)('of version 2.%i', async (version) => {
    const tag = id3(version, [
      id3Frame(version, 'CTOC', bytesOf(latin('toc'), [0, 3, 2], latin('c1'), [0], latin('c2'), [0])),
      id3Frame(version, 'CHAP', chapterBody(version, 'c1', 0, 61_500, 'Opening')),
      id3Frame(version, 'CHAP', chapterBody(version, 'c2', 61_500, 90_000, 'お便り')),
    ]);
    expect(await tagsOf(tag)).toEqual({
      chapters: [
        { start: 0, title: 'Opening' },
        { start: 61.5, title: 'お便り' },
      ],
    });
  });
});

describe('the cover', () => {
  test('is told by its place, and a huge one is not read', async () => {
    const head = bytesOf([0], 'image/png', [0, 3], 'front', [0]);
    const picture = bytesOf(head, [1, 2, 3], zeros(2_000_000));
    const bytes = id3(3, [id3Frame(3, 'APIC', picture), id3Frame(3, 'TIT2', wideBody('After'))]);
    const source = sourceOf(bytes);
    const tags: OpenTags = {};
    await readId3v2(source, 0, tags);
    expect(tags).toEqual({ title: 'After', cover: { mime: 'image/png', offset: 20 + head.length, bytes: 2_000_003 } });
    expect([...bytes.subarray(tags.cover?.offset, (tags.cover?.offset ?? 0) + 3)]).toEqual([1, 2, 3]);
    expect(source.bytesRead).toBeLessThan(300_000);
  });

  test('with a description in UTF-16', async () => {
    const head = bytesOf([1], 'image/jpeg', [0, 3, 0xff, 0xfe, 0x42, 0x30, 0, 0]);
    const { cover } = await tagsOf(id3(3, [id3Frame(3, 'APIC', bytesOf(head, [9, 9]))]));
    expect(cover).toEqual({ mime: 'image/jpeg', offset: 20 + head.length, bytes: 2 });
  });
});
