import { expect, test, vi } from 'vitest';

vi.mock('electron-log/main', () => ({ default: { transports: { file: {}, console: {} } } }));
const { traceOf } = await import('../../../electron/main/log.ts');

test('an error is logged without its message, which may quote a text or name a file of the person’s', () => {
  const cause = Object.assign(new Error("ENOENT: no such file, open '/home/haru/秘密.md'"), { code: 'ENOENT' });
  cause.stack = `${cause.stack?.split('\n')[0]}\n    at read (file:///home/haru/app/out/main.js:3:7)\n    at async /home/haru/x.js:1:1`;
  expect(traceOf(cause)).toBe('Error ENOENT\n    at read (main.js:3:7)\n    at async x.js:1:1');
  expect(traceOf('a text of theirs')).toBe('string');
});
