import { expect, test } from 'vitest';
import { runVerb } from '../../../electron/cli/run-verb.ts';

async function run(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    version: '1.2.3',
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    cwd: '/',
    env: {},
  };
  const status = await runVerb(args, io);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

test('says how it is used: on request to standard output, otherwise as an error', async () => {
  expect(await run('--help')).toMatchObject({
    status: 0,
    out: expect.stringContaining('usage: episodes VERB'),
    err: '',
  });
  expect(await run()).toMatchObject({ status: 2, out: '', err: expect.stringContaining('usage: episodes VERB') });
  expect(await run('chek')).toMatchObject({ status: 2, out: '', err: expect.stringContaining('no verb "chek"') });
  expect(await run('constructor')).toMatchObject({ status: 2, err: expect.stringContaining('no verb') });
  expect(await run('--version')).toEqual({ status: 0, out: '1.2.3', err: '' });
});

test.each(['check', 'set', 'get', 'render', 'inspect', 'fill'])(
  '%s without arguments is wrong use, in one line or two',
  async (verb) => {
    const { status, out, err } = await run(verb);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim()).not.toBe('');
    expect(err).not.toMatch(/\n\s+at /);
  },
);
