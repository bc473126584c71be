const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** What a package's name says of where it runs, as the lock file writes it: `…-linux-x64-musl`. */
export function placeOfName(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), ...(os ? { os: [os] } : {}) };
}

/** Where npm would look for a package that the one at `place` asks for: nested first, then outwards. */
function isPresent(packages, place, name) {
  const folders = place.split('/node_modules/');
  for (let depth = folders.length; depth >= 0; depth--) {
    const base = depth === 0 ? '' : `${folders.slice(0, depth).join('/node_modules/')}/`;
    if (packages[`${base}node_modules/${name}`]) return true;
  }
  return false;
}

/** Entries for the optional packages that a lock file asks for and does not hold, by their place. */
export function missingOptional(packages) {
  const missing = new Map();
  for (const [place, { optionalDependencies, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies ?? {})) {
      if (!/^\d/.test(version) || isPresent(packages, place, name)) continue;
      missing.set(`node_modules/${name}`, {
        version,
        ...placeOfName(name),
        ...(dev ? { dev: true } : {}),
        optional: true,
      });
    }
  }
  return missing;
}
