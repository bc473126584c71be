import { expect, test } from 'vitest';
import { personImages } from '#shared/show/person-image.ts';

const withImages = (...images: string[]) => images.map((image, n) => ({ id: `p${n}`, name: `P${n}`, image }));

test.each([
  [
    withImages('/images/actors/a.png', '/images/actors/b.png', '/other/c.jpg'),
    'images/actors',
    '/images/actors/',
    'png',
  ],
  [withImages('assets/people/a.JPG', 'assets/people/b.jpeg'), 'assets/people', 'assets/people/', 'jpeg'],
  [withImages('https://example.com/a/b.png'), 'images', '/images/', 'png'],
  [withImages('/../../etc/a.png'), 'images', '/images/', 'png'],
  [withImages('{{ site.baseurl }}/x/a.png'), 'images', '/images/', 'png'],
  [[{ id: 'a', name: 'A' }], 'images', '/images/', 'png'],
])('%j', (people, folder, prefix, kind) => {
  expect(personImages(people)).toEqual({ folder, prefix, kind });
});
