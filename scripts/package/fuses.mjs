import { SetupError } from '../lib/say.mjs';

/** What the packed app must be unable or obliged to do, by the names of @electron/fuses. */
export const RELEASE_FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** How a fuse is written in the binary. */
const ON = 0x31;

/** Reads the fuses of a packed program: name to true or false. */
async function readFuses(program) {
  const { getCurrentFuseWire, FuseV1Options } = await import('@electron/fuses');
  const wire = await getCurrentFuseWire(program);
  return Object.fromEntries(Object.keys(RELEASE_FUSES).map((name) => [name, wire[FuseV1Options[name]] === ON]));
}

/** Fails where a packed program differs from what is promised. */
export async function assertReleaseFuses(program) {
  const fuses = await readFuses(program);
  const wrong = Object.keys(RELEASE_FUSES).filter((name) => fuses[name] !== RELEASE_FUSES[name]);
  if (wrong.length > 0)
    throw new SetupError(`The packed app has the wrong fuses (${wrong.join(', ')}): it must not be shipped.`);
  return fuses;
}
