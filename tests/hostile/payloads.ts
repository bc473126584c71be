import fc from 'fast-check';
import { z } from 'zod';

/** What z.toJSONSchema tells of a payload, as far as it is needed to make one. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

/** Texts that harm where they are believed. `here` are true ones: ids, paths and addresses of the run. */
function hostileText(here: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      ...here,
      ...['', '.', '..', '../../../etc/passwd', '/etc/passwd', '_posts/../../x', 'a\0b', '..\\..\\x', '%2e%2e/x'],
      ...['file:///etc/passwd', 'javascript:alert(1)', 'https://127.0.0.1:1/', '\u202etxt.exe', 'x\ny', '__proto__'],
      ...['<img src=x onerror=alert(1)>', 'constructor', '\ud800', '0'.repeat(64), 'a'.repeat(16), 'x'.repeat(5000)],
    ),
    fc.string(),
  );
}

/** A value of the wanted shape, mostly: wherever a text may stand, a hostile one does. */
function likeShape(shape: Shape, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => likeShape(choice, text)));
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  switch (shape.type) {
    case 'string':
      return text;
    case 'boolean':
      return fc.boolean();
    case 'number':
    case 'integer':
      return fc.oneof(fc.integer({ min: shape.minimum ?? -10, max: Math.min(shape.maximum ?? 1e6, 1e9) }), fc.double());
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(likeShape(shape.items ?? {}, text), { maxLength: 3 });
    case 'object': {
      if (shape.properties === undefined) {
        const values = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
        return fc.dictionary(text, likeShape(values, text), { maxKeys: 3 });
      }
      const fields = Object.entries(shape.properties).map(([key, field]) => [key, likeShape(field, text)] as const);
      return fc.record(Object.fromEntries(fields), { noNullPrototype: true });
    }
    default:
      return fc.jsonValue() as fc.Arbitrary<unknown>;
  }
}

/** Payloads for a channel: nearly what its schema wants, with one field wrong, or anything at all. */
export function hostilePayloads(schema: z.ZodType, here: readonly string[]): fc.Arbitrary<unknown> {
  const text = hostileText(here);
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape;
  const near = likeShape(shape, text);
  const keys = Object.keys(shape.properties ?? {});
  const wrong = fc
    .tuple(near, fc.constantFrom('', 'extra', ...keys), fc.oneof(text, fc.jsonValue() as fc.Arbitrary<unknown>))
    .map(([payload, key, value]) => ({ ...(payload as object), [key]: value }));
  return fc.oneof(
    { weight: 3, arbitrary: near },
    { weight: 2, arbitrary: wrong },
    fc.jsonValue() as fc.Arbitrary<unknown>,
  );
}
