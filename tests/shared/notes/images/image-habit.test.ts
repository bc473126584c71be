import { describe, expect, test } from 'vitest';
import { imageFolder, imageHabitOf, imageName, imageText } from '#shared/notes/images/image-habit.ts';

const episode = (number: number, notes: string) => ({ path: `_posts/2026-01-0${number}-${number}.md`, number, notes });
const next = { path: '_posts/2026-02-01-9.md', number: 9 };

const jekyll = { generator: 'jekyll', files: [] } as const;

describe('where pictures go and how they are written', () => {
  test.each([
    ['![a](/assets/img/x.png)', 'assets/img', '![alt](/assets/img/n.png)'],
    ['![a](/images/1/x.png)', 'images/9', '![alt](/images/9/n.png)'],
    ['![a](../images/2026-01-01-1/x.jpg)', 'images/2026-02-01-9', '![alt](../images/2026-02-01-9/n.png)'],
    ['![a]({{ site.baseurl }}/images/x.png){: .wide}', 'images', '![alt]({{ site.baseurl }}/images/n.png){: .wide}'],
    ['<img src="/img/x.png" alt="a" width="300" height="20">', 'img', '<img src="/img/n.png" alt="alt" width="300">'],
    ['![a](https://show.example.jp/images/x.png)', 'images', '![alt](https://show.example.jp/images/n.png)'],
    ['![a](https://elsewhere.example.jp/x.png)', 'images', '![alt](/images/n.png)'],
  ])('%s', (notes, folder, text) => {
    const habit = imageHabitOf([episode(1, notes)], { ...jekyll, origin: 'https://show.example.jp' });
    expect(imageFolder(habit, next)).toBe(folder);
    expect(imageText(habit, next, 'n.png', 'alt')).toBe(text);
  });

  test('sources that the site serves as its root are not in the address', () => {
    const habit = imageHabitOf([episode(1, '![a](/pictures/x.png)')], {
      generator: 'hugo',
      files: ['static/pictures/x.png'],
    });
    expect(imageFolder(habit, next)).toBe('static/pictures');
    expect(imageText(habit, next, 'n.png', 'a|b')).toBe('![a\\|b](/pictures/n.png)');
  });

  test('Jekyll serves every folder by its own name', () => {
    const habit = imageHabitOf([], { generator: 'jekyll', files: ['static/images/x.png', 'public/images/y.png'] });
    expect(imageFolder(habit, next)).toBe('static/images');
    expect(imageText(habit, next, 'n.png', '')).toBe('![](/static/images/n.png)');
  });

  test('a first picture goes where the generator publishes files', () => {
    expect(imageFolder(imageHabitOf([], { generator: 'hugo', files: [] }), next)).toBe('static/images');
    expect(imageFolder(imageHabitOf([], { generator: 'astro', files: [] }), next)).toBe('public/images');
    expect(imageFolder(imageHabitOf([], jekyll), next)).toBe('images');
  });

  test('pictures of a page bundle lie beside the episode', () => {
    const old = {
      path: 'content/episodes/1/index.md',
      notes: '![a](cover%20a.png)\n![b](./img/b.png)\n![c](cover%20a.png)',
    };
    const files = ['content/episodes/1/cover a.png', 'content/episodes/1/img/b.png'];
    const habit = imageHabitOf([old], { generator: 'hugo', files });
    const episode = { path: 'content/episodes/2/index.md' };
    expect(imageFolder(habit, episode)).toBe('content/episodes/2');
    expect(imageText(habit, episode, 'n.png', '')).toBe('![](n.png)');
  });

  test('without pictures in notes, the site’s own folder of them is taken', () => {
    expect(
      imageFolder(imageHabitOf([], { ...jekyll, files: ['assets/images/people/a.png', 'assets/images/b.png'] }), next),
    ).toBe('assets/images');
  });
});

test.each([
  ['Clock Tower.PNG', 'Clock-Tower.png'],
  ['時計.png', 'episode-9.png'],
  ['image.png', 'episode-9.png'],
  ['../../etc/passwd', 'passwd.png'],
  ['taken.png', 'taken-2.png'],
  ['Crème brûlée.png', 'Creme-brulee.png'],
])('%s is stored as %s', (given, name) => {
  expect(imageName(given, 'episode-9', 'png', new Set(['taken.png']))).toBe(name);
});
