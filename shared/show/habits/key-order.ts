/** Orders of keys with how many episodes have each. */
export type KeyOrders = ReadonlyMap<string, { readonly keys: readonly string[]; readonly times: number }>;

/**
 * More keys than any show's episodes share; of more the most frequent have an order. Ordering takes the square of their
 * number, and a file with thousands of keys must not hold up the show.
 */
const mostKeys = 200;

/** Counts the orders in which episodes have their keys; most shows have few. */
export function countOrders(episodes: Iterable<readonly string[]>): KeyOrders {
  const orders = new Map<string, { keys: readonly string[]; times: number }>();
  for (const keys of episodes) {
    const name = JSON.stringify(keys);
    const known = orders.get(name);
    if (known) known.times++;
    else orders.set(name, { keys, times: 1 });
  }
  return orders;
}

/**
 * The usual order of keys: one order for all keys of many episodes, each pair of keys the way round that most episodes
 * have it. A key that few episodes have stands among its neighbours there.
 */
export function keyOrder(orders: KeyOrders): readonly string[] {
  const lead = leads(orders, frequentKeys(orders));
  const before = (a: string, b: string): number => lead.get(a)?.get(b) ?? 0;
  const order: string[] = [];
  const left = new Set(lead.keys());
  while (left.size > 0) {
    let first: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const key of left) {
      let overtaken = 0;
      for (const other of left) overtaken += Math.max(0, before(other, key) - before(key, other));
      if (overtaken < least) {
        least = overtaken;
        first = key;
      }
    }
    if (first === undefined) break;
    order.push(first);
    left.delete(first);
  }
  return order;
}

function frequentKeys(orders: KeyOrders): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const order of orders.values())
    for (const key of order.keys) times.set(key, (times.get(key) ?? 0) + order.times);
  const keys = [...times.keys()];
  if (keys.length <= mostKeys) return new Set(keys);
  return new Set(keys.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(0, mostKeys));
}

/** How often one key stands before another; every frequent key has a row. */
function leads(orders: KeyOrders, frequent: ReadonlySet<string>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const order of orders.values()) {
    const keys = order.keys.filter((key) => frequent.has(key));
    for (const [index, key] of keys.entries()) {
      const row = counts.get(key) ?? new Map<string, number>();
      counts.set(key, row);
      for (const later of keys.slice(index + 1)) row.set(later, (row.get(later) ?? 0) + order.times);
    }
  }
  return counts;
}
